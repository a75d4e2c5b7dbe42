import type { Repository } from './git.ts';

/**
 * Where the content lay in a commit that does not have it where it is now, in the repository and
 * without a slash at the end: the folder from which most of its files were moved since. Undefined
 * where none was.
 */
export function findFormerFolder({ run, prefix }: Repository, commit: string): string | undefined {
	const renames = ['diff-tree', '-r', '-z', '-M', '--diff-filter=R', '--name-status'];
	const parts = run([...renames, commit, 'HEAD'])
		.toString()
		.split('\0');
	const counts = new Map<string, number>();
	const below = prefix === '' ? '' : `${prefix}/`;
	// Each rename: “R” and how alike the two are, the old path, the new one.
	for (let i = 0; i + 2 < parts.length; i += 3) {
		const [before = '', after = ''] = [parts[i + 1], parts[i + 2]];
		const file = after.slice(below.length);
		if (!after.startsWith(below) || !`/${before}`.endsWith(`/${file}`)) continue;
		const folder = before.slice(0, before.length - file.length).replace(/\/$/, '');
		if (folder !== prefix) counts.set(folder, (counts.get(folder) ?? 0) + 1);
	}
	return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
