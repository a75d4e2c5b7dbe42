import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { loadFontFiles } from '../fonts/font-files.ts';
import type { DisplayItem, DisplayList } from '../map/display-list.ts';
import { listItems } from '../map/list-items.ts';
import type { MapLayout } from '../map/map-layout.ts';
import { packPdf } from './pack-pdf.ts';
import { writeTypst } from './typst-source.ts';

/** The map as a PDF of one page: real text, links, tagged and checked as PDF/UA-1. `base` stands in front of addresses. */
export function drawMapPdf(layout: MapLayout, base: string): Buffer {
	return drawListPdf(listItems(layout), base);
}

/** A drawing as a PDF of one page, as that of the map. */
export function drawListPdf(list: DisplayList, base: string): Buffer {
	const { compiler, source } = prepare(list, base);
	return run(compiler, source, (compiled) =>
		packPdf(compiler.pdf(compiled, { pdfStandard: 'ua-1', creationTimestamp: 0 })),
	);
}

/** A drawing as SVG with its letters as outlines, for programs without fonts. */
export function drawOutlines(list: DisplayList): string {
	const { compiler, source } = prepare(list, 'https://example.com');
	return run(compiler, source, (compiled) => compiler.plainSvg(compiled));
}

const compilers = new Map<string, NodeCompiler>();

function prepare(list: DisplayList, base: string) {
	const fonts = loadFontFiles(collectText(list.items));
	const families = [...new Set(fonts.map(({ family }) => family))];
	const key = families.join('|');
	let compiler = compilers.get(key);
	if (!compiler) {
		compiler = NodeCompiler.create({
			fontArgs: [{ fontBlobs: fonts.map(({ ttf }) => Buffer.from(ttf)) }],
		});
		compilers.set(key, compiler);
	}
	return { compiler, source: writeTypst(list, base, families) };
}

type Compiled = NonNullable<ReturnType<NodeCompiler['compile']>['result']>;

/** A warning stops nothing: the drawing is made all the same. */
function run<T>(compiler: NodeCompiler, source: string, make: (compiled: Compiled) => T): T {
	const outcome = compiler.compile({ mainFileContent: source });
	const errors = outcome.takeError()?.shortDiagnostics ?? [];
	if (errors.length > 0 || !outcome.result)
		throw new Error(`Typst could not set the map: ${JSON.stringify(errors.slice(0, 3))}`);
	if (outcome.result.numOfPages !== 1) throw new Error('The map takes more than one page.');
	const made = make(outcome.result);
	compiler.evictCache(0);
	return made;
}

function collectText(items: readonly DisplayItem[]): string {
	return items
		.map((item) => {
			if (item.kind === 'path') return '';
			return item.kind === 'text' ? item.text : collectText(item.items);
		})
		.join('');
}
