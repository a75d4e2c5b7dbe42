import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { loadFontFiles } from '../../fonts/font-files.ts';
import { findPackagesFolder } from '../../kept/package-file.ts';
import { outlineTexts } from '../../svg/outline-texts.ts';
import { packPdf } from '../pack-pdf.ts';

export interface MadeBook {
	made: Buffer;
	warnings: readonly unknown[];
}

/** Makes what draw-book-pdf.ts asks for, in a process of its own. */
export function makeBook(
	text: string,
	images: readonly (readonly [name: string, bytes: Uint8Array])[],
	outlined: readonly (readonly [name: string, text: string])[],
	letters: string,
): MadeBook {
	const workspace = findPackagesFolder();
	const compiler = NodeCompiler.create({
		workspace,
		fontArgs: [{ fontBlobs: loadFontFiles(letters).map(({ ttf }) => Buffer.from(ttf)) }],
	});
	const texts = new Map(outlined);
	for (const [file, given] of images) {
		const text = texts.get(file);
		const bytes = Buffer.from(given);
		const made =
			text === undefined ? bytes : Buffer.from(outlineTexts(bytes.toString('utf8'), text));
		compiler.mapShadow(path.join(workspace, file), made);
	}
	const outcome = compiler.compile({ mainFileContent: text });
	const errors = outcome.takeError()?.shortDiagnostics ?? [];
	if (errors.length > 0 || !outcome.result)
		throw new Error(`Typst could not set the handbook: ${JSON.stringify(errors.slice(0, 3))}`);
	const warnings = outcome.takeWarnings()?.shortDiagnostics ?? [];
	const made = packPdf(writePdf(compiler, outcome.result));
	compiler.evictCache(0);
	return { made, warnings };
}

function writePdf(compiler: NodeCompiler, compiled: Parameters<NodeCompiler['pdf']>[0]): Buffer {
	try {
		return compiler.pdf(compiled, { pdfStandard: 'ua-1', creationTimestamp: 0 });
	} catch (error) {
		// It names every place; the first will do.
		const message = error instanceof Error ? error.message : String(error);
		throw new Error(`The handbook is no PDF/UA-1: ${message.slice(0, 400)}`);
	}
}
