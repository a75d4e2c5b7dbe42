import { tell } from '../domain/message.ts';
import { openRepository } from '../history/git.ts';
import { SettingsError } from '../settings.ts';

/** What the installation of a new version has just changed. */
const installed =
	/(?:^|\/)(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|\.pnp\.[\w.]+|\.yarn\/(?:.*)?)$/;

/** What a build that was killed has left beside the site; the next one removes it. */
const left = /(?:^|\/)dist(?:-internal)?\.(?:lock|building|previous)[^/]*\/$/;

/** Throws a SettingsError where a folder has changes that Git does not know: what is changed then could not be told from them. */
export function requireCommitted(folder: string): void {
	const repository = openRepository(folder);
	if (!repository) return;
	const status = repository.run(['status', '--porcelain', '-z', '--', '.']).toString();
	const files = status
		.split('\0')
		.filter((entry) => /^.. /.test(entry))
		.map((entry) => entry.slice(3))
		.filter((file) => !installed.test(file) && !left.test(file));
	if (files.length === 0) return;
	const more = files.length > 1 ? tell` and ${files.length - 1} more` : '';
	throw new SettingsError(
		tell`There are changes that are not committed: ${files[0]}${more}. Commit them first, so that you can see and take back what is changed here: git add --all, then git commit -m "Before the upgrade". Or look at it only: npm run upgrade -- --dry-run`,
	);
}
