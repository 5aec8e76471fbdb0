/** What is said of a model file that does not hold together; 'no fault' where it does. */
import { parseModel } from '../../scoring/load-model.ts';

export function faultOf(text: string): string {
  try {
    parseModel(text, 'mine.yaml');
  } catch (error) {
    return (error as Error).message;
  }
  return 'no fault';
}
