import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { mostBytes, type Pieces, tooLarge } from '../../desk/decode-text.ts';
import { tell } from '../../domain/message.ts';
import { SettingsError } from '../../settings.ts';

/** So much of a file is in the memory at once. */
const pieceSize = 2 ** 20;

/**
 * The bytes of an export; - is what comes in on the standard input. Throws a SettingsError where there is no
 * such file, and an ExportFault where it is larger than anything that is read.
 */
export function readExportFile(file: string): Pieces {
	// It can be read once, and is asked for several times.
	if (file === '-') return [...readInput()];
	const { size } = statFile(
		file,
		() => tell`There is no file ${file}. Write where the export lies.`,
	);
	if (size > mostBytes) throw tooLarge(size);
	return { [Symbol.iterator]: () => readPieces(file) };
}

/** The standard input, whose writer may be slower than its reader. */
function* readInput(): Generator<Uint8Array> {
	const rest = new Int32Array(new SharedArrayBuffer(4));
	const piece = new Uint8Array(pieceSize);
	for (;;) {
		const length = readSome(piece);
		if (length === 0) return;
		if (length === undefined) Atomics.wait(rest, 0, 0, 20);
		else yield piece.slice(0, length);
	}
}

/** How much there is now; undefined where more may come, 0 at the end. */
function readSome(piece: Uint8Array): number | undefined {
	try {
		return readSync(0, piece);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EAGAIN') return undefined;
		// What Windows says at the end of a pipe.
		if (code === 'EOF') return 0;
		throw error;
	}
}

function* readPieces(file: string): Generator<Uint8Array> {
	const handle = openSync(file, 'r');
	try {
		const piece = new Uint8Array(pieceSize);
		for (;;) {
			const length = readSync(handle, piece);
			if (length === 0) return;
			yield piece.subarray(0, length);
		}
	} finally {
		closeSync(handle);
	}
}

/** What is known of a file; a SettingsError where there is none, or a folder. */
export function statFile(file: string, wordMissing: () => string) {
	const stats = statSync(file, { throwIfNoEntry: false });
	if (stats?.isDirectory())
		throw new SettingsError(tell`${file} is a folder. Write the file that is meant in it.`);
	if (!stats) throw new SettingsError(wordMissing());
	return stats;
}
