import { readFileSync, statSync } from 'node:fs';
import { mostBytes } from '../../desk/decode-text.ts';
import { ExportFault } from '../../desk/fault.ts';
import { tell } from '../../domain/message.ts';
import { SettingsError } from '../../settings.ts';

/**
 * The bytes of an export; - is what comes in on the standard input. Throws a SettingsError where there is no
 * such file, and an ExportFault where it is larger than anything that is read.
 */
export function readExportFile(file: string): Uint8Array {
	if (file === '-') return readFileSync(0);
	const { size } = statFile(
		file,
		() => tell`There is no file ${file}. Write where the export lies.`,
	);
	if (size > mostBytes)
		throw new ExportFault('desk.fault.too-large', {
			size: Math.ceil(size / 2 ** 20),
			most: mostBytes / 2 ** 20,
		});
	return readFileSync(file);
}

/** What is known of a file; a SettingsError where there is none, or a folder. */
export function statFile(file: string, wordMissing: () => string) {
	const stats = statSync(file, { throwIfNoEntry: false });
	if (stats?.isDirectory())
		throw new SettingsError(tell`${file} is a folder. Write the file that is meant in it.`);
	if (!stats) throw new SettingsError(wordMissing());
	return stats;
}
