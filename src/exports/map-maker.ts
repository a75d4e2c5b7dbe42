import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { nameBrandFonts } from '../fonts/faces.ts';
import { loadFontFiles } from '../fonts/font-files.ts';
import { type DisplayList, listTexts } from '../map/display-list.ts';
import { inlineGlyphs } from './inline-glyphs.ts';
import { packPdf } from './pack-pdf.ts';
import { listDrawingFonts, writeTypst } from './typst-source.ts';

/** Makes what map-pdf.ts and map-png.ts ask for, in a process of its own. */
export function makePdf(list: DisplayList, base: string): Buffer {
	const { compiler, source } = prepare(list, base);
	return run(compiler, source, (compiled) =>
		packPdf(compiler.pdf(compiled, { pdfStandard: 'ua-1', creationTimestamp: 0 })),
	);
}

/** A drawing as a PNG. Its letters become outlines first: no font of the machine has a part in it. */
export function makePng(list: DisplayList, width: number, colors: number): Promise<Buffer> {
	const { compiler, source } = prepare(list, 'https://example.com');
	return makePixels(
		run(compiler, source, (compiled) => inlineGlyphs(compiler.plainSvg(compiled))),
		width,
		colors,
	);
}

/** An SVG without texts as a PNG of so many colors at most, on white. */
export function makePixels(svg: string, width: number, colors: number): Promise<Buffer> {
	const image = new Resvg(svg, {
		fitTo: { mode: 'width', value: width },
		font: { loadSystemFonts: false },
		background: '#ffffff',
	});
	const { pixels, width: across, height } = image.render();
	return (
		sharp(pixels, { raw: { width: across, height, channels: 4 } })
			.removeAlpha()
			// The last levels take as long as all the rest, and save one byte in twenty.
			.png({ palette: true, colors, effort: 1, dither: 0, compressionLevel: 6 })
			.toBuffer()
	);
}

const compilers = new Map<string, NodeCompiler>();

function prepare(list: DisplayList, base: string) {
	const text = listTexts(list.items)
		.map((item) => item.text)
		.join('');
	const fonts = loadFontFiles(text);
	const families = new Set(fonts.map(({ family }) => family));
	const key = [nameBrandFonts(), ...families].join('|');
	let compiler = compilers.get(key);
	if (!compiler) {
		compiler = NodeCompiler.create({
			fontArgs: [{ fontBlobs: fonts.map(({ ttf }) => Buffer.from(ttf)) }],
		});
		compilers.set(key, compiler);
	}
	return { compiler, source: writeTypst(list, base, listDrawingFonts(text)) };
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
