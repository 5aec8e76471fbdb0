/** A receiver on loopback for what the product sends: it keeps each request and answers as the test says. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface ReceivedRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface HttpRecorder {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  requests: ReceivedRequest[];
  close(): Promise<void>;
}

/** @param answer gives the answer to the request of that number, from 0; by default 200 with an empty object. */
export async function recordHttp(
  answer: (response: ServerResponse, at: number) => void = (response) => response.end('{}'),
): Promise<HttpRecorder> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method = '', url: path = '', headers } = request;
      requests.push({ method, path, headers, body });
      answer(response, requests.length - 1);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
