const reasons: Readonly<Record<string, string>> = {
	ENOSPC: 'The disk is full',
	EDQUOT: 'The quota of the disk is used up',
	EROFS: 'The disk is read-only',
	EACCES: 'This may not be written',
	EPERM: 'This may not be written',
	EMFILE: 'Too many files are open at once',
	EIO: 'The disk does not answer as it should',
};

/**
 * What kept a build from writing its files, and what to do; undefined where the error is another one.
 * The last site is as it was.
 */
export function wordDiskError(error: unknown): string | undefined {
	for (
		let at: unknown = error, depth = 0;
		at instanceof Error && depth < 5;
		at = at.cause, depth++
	) {
		const { code = '', path, dest } = at as NodeJS.ErrnoException & { dest?: string };
		if (!Object.hasOwn(reasons, code)) continue;
		const file = dest ?? path;
		return `${reasons[code]}${file ? `: ${file}` : ''}. Nothing was published, and the last site is as it was. Make room or give the right to write, and build again.`;
	}
	return undefined;
}
