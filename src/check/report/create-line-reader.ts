import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Reads each file once. A file that cannot be read has no lines. */
export function createLineReader(content: string): (file: string) => readonly string[] {
	const known = new Map<string, readonly string[]>();
	return (file) => {
		let lines = known.get(file);
		if (!lines) {
			lines = readLines(path.join(content, file));
			known.set(file, lines);
		}
		return lines;
	};
}

function readLines(file: string): readonly string[] {
	try {
		// Not where a link leads, which may be elsewhere, nor a pipe, which would be waited for.
		if (!lstatSync(file).isFile()) return [];
		return readFileSync(file, 'utf8')
			.replace(/^\ufeff/, '')
			.split(/\r\n?|\n/);
	} catch {
		return [];
	}
}
