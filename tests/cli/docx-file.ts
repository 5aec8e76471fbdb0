/** A minimal .docx from Markdown, as a converter would make it: styles by name, runs, lists, tables, links, pictures. */
import { zipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

type Nodes = ReturnType<typeof fromMarkdown>['children'][number];

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const paragraph = (runs: string, style = ''): string =>
  `<w:p>${style ? `<w:pPr>${style}</w:pPr>` : ''}${runs}</w:p>`;
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;

const STYLES = [
  ...[1, 2, 3].map((level) => ['paragraph', `Heading${level}`, `heading ${level}`]),
  ['paragraph', 'Title', 'Title'],
  ['paragraph', 'BlockText', 'Block Text'],
]
  .map(
    ([type, id, name]) => `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  .join('');

/** The document's parts: `body` is the XML between `w:body`; `more` are further parts by name. */
export function docxOf(body: string, more: Record<string, string> = {}): Uint8Array {
  const links = [...body.matchAll(/r:id="link(\d+)" data="([^"]*)"/g)];
  const relations = links.map(
    ([, id, url]) =>
      `<Relationship Id="link${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${url}" TargetMode="External"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body.replace(/ data="[^"]*"/g, '')}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NAMESPACES}>${STYLES}</w:styles>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, text.replace('NS', NAMESPACES)])),
  };
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])),
  );
}

/** The body of a document that says what the Markdown says. */
export function bodyOf(markdown: string): string {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children.map((node) => blockOf(node)).join('');
}

function blockOf(node: Nodes): string {
  switch (node.type) {
    case 'heading':
      return paragraph(inline(node.children), styled(`Heading${node.depth}`));
    case 'list':
      return node.children
        .flatMap((item) => item.children)
        .map((child) =>
          paragraph(
            'children' in child ? inline(child.children as Nodes[]) : '',
            '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
          ),
        )
        .join('');
    case 'table':
      return `<w:tbl><w:tblPr/><w:tblGrid/>${node.children
        .map(
          (row) =>
            `<w:tr>${row.children.map((cell) => `<w:tc><w:tcPr/>${paragraph(inline(cell.children))}</w:tc>`).join('')}</w:tr>`,
        )
        .join('')}</w:tbl>`;
    case 'blockquote':
      return node.children
        .map((child) =>
          'children' in child ? paragraph(inline(child.children as Nodes[]), styled('BlockText')) : '',
        )
        .join('');
    default:
      return 'children' in node ? paragraph(inline(node.children as Nodes[])) : '';
  }
}

let pictures = 0;
let links = 0;

function inline(nodes: Nodes[], properties = ''): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
          // A converter makes a space of a line end, and typographic marks of plain ones.
          return run(node.value.replace(/\n/g, ' ').replace(/'/g, '’'), properties);
        case 'strong':
          return inline(node.children, `${properties}<w:b/>`);
        case 'emphasis':
          return inline(node.children, `${properties}<w:i/>`);
        case 'link':
          links += 1;
          return `<w:hyperlink r:id="link${links}" data="${xml(node.url)}">${inline(node.children, properties)}</w:hyperlink>`;
        case 'image':
          pictures += 1;
          return `<w:r><w:drawing><wp:inline><wp:docPr id="${pictures}" name="Picture" descr="${xml(node.alt ?? '')}"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
        default:
          return '';
      }
    })
    .join('');
}
