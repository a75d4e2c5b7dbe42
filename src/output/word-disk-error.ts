import { tell } from '../domain/message.ts';
import { nameSetting } from '../settings.ts';

const room = () => tell`Make room or give the right to write, and build again.`;
const advice: Readonly<Record<string, () => string>> = {
	EBUSY: () =>
		tell`Close what uses it, or name a folder in it in ${nameSetting('JOURNEY_OUT')}, and build again.`,
};
const reasons: Readonly<Record<string, () => string>> = {
	ENOSPC: () => tell`The disk is full`,
	EDQUOT: () => tell`The quota of the disk is used up`,
	EROFS: () => tell`The disk is read-only`,
	EACCES: () => tell`This may not be written`,
	EPERM: () => tell`This may not be written`,
	EMFILE: () => tell`Too many files are open at once`,
	EIO: () => tell`The disk does not answer as it should`,
	EBUSY: () => tell`This is in use, or a disk is mounted on it`,
};

/**
 * What kept a build from writing its files, and what to do; undefined where the error is another one.
 * The last site is as it was.
 */
export function wordDiskError(error: unknown): string | undefined {
	const found = findDiskError(error);
	return (
		found &&
		tell`${reasons[found.code]?.()}${found.file}. Nothing was published, and the last site is as it was. ${(advice[found.code] ?? room)()}`
	);
}

/** The same for a command that builds nothing: what kept it from reading or writing a file. */
export function wordFileError(error: unknown): string | undefined {
	const found = findDiskError(error);
	if (!found) return undefined;
	return found.code === 'EACCES' || found.code === 'EPERM'
		? tell`The right to read this, or to write it, is missing${found.file}. Give yourself that right, and run the command again.`
		: tell`${reasons[found.code]?.()}${found.file}. Mend that, and run the command again.`;
}

function findDiskError(error: unknown): { code: string; file: string } | undefined {
	for (
		let at: unknown = error, depth = 0;
		at instanceof Error && depth < 5;
		at = at.cause, depth++
	) {
		const { path, dest } = at as NodeJS.ErrnoException & { dest?: string };
		const code = findCode(at);
		if (!Object.hasOwn(reasons, code)) continue;
		// What is in use is what was to be moved, not where to.
		const file = code === 'EBUSY' ? path : (dest ?? path);
		return { code, file: file ? `: ${file}` : '' };
	}
	return undefined;
}

/** Numbers of Linux and macOS by which the bundler, which is no JavaScript, names an error. */
const numbers: Readonly<Record<string, string>> = {
	5: 'EIO',
	13: 'EACCES',
	24: 'EMFILE',
	28: 'ENOSPC',
	30: 'EROFS',
};

function findCode(error: NodeJS.ErrnoException): string {
	if (error.code !== undefined && Object.hasOwn(reasons, error.code)) return error.code;
	const number = /\(os error (\d+)\)/.exec(error.message)?.[1] ?? '';
	return numbers[number] ?? '';
}
