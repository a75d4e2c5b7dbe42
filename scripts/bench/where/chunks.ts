import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** From which line on, from 0, the code of a chunk is of which module. */
type Marks = readonly (readonly [line: number, module: string])[];

/** The chunks of the bundled pages, by the name of their file. */
export type Chunks = ReadonlyMap<string, Marks>;

/** Reads the chunks that `in-build.ts` has kept in a folder. */
export function readChunks(folder: string): Chunks {
	return new Map(
		readdirSync(folder)
			.filter((file) => file.endsWith('.mjs'))
			.map((file) => [file, findMarks(readFileSync(path.join(folder, file), 'utf8'))]),
	);
}

/** The bundler writes before each module where it comes from, from the project’s folder: `// src/map/sheet.ts`. */
export function findMarks(chunk: string): Marks {
	return chunk.split('\n').flatMap((line, i) => {
		const module = /^\/\/ ((?:\.{0,2}\w+\/|\.\.\/|\\0)\S+)$/.exec(line)?.[1];
		return module ? [[i, module] as const] : [];
	});
}

/** The module of a line of a chunk; undefined in what the bundler itself has put before them. */
export function findModule(chunks: Chunks, url: string, line: number): string | undefined {
	const marks = chunks.get(path.posix.basename(url));
	return marks?.findLast(([start]) => start <= line)?.[1];
}
