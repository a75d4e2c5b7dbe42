import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { tell } from '../domain/message.ts';
import { hostOfRun } from '../host/find-host.ts';
import { keepNote, quietText, showUnverified } from '../host/keep-note.ts';
import { SettingsError } from '../settings.ts';
import { startTool } from './start-tool.ts';

// Writes what a folder says of a change as the one comment on the pull request that this run is for.
await startTool('keep-comment <folder>', async (folder) => {
	if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory())
		throw new SettingsError(tell`There is no folder “${folder}”.`);
	const { GITLAB_CI, GITHUB_REPOSITORY, HEAD_REPOSITORY } = process.env;
	const read = (name: string) => {
		const file = path.join(folder, name);
		// A link would lead into the machine that writes the comment.
		return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : '';
	};
	// At GitLab the token is not given to a fork's pipeline.
	const isOwn = Boolean(GITLAB_CI) || HEAD_REPOSITORY === GITHUB_REPOSITORY;
	const text = isOwn ? quietText(read('change.md')) : showUnverified(read('change.txt'));
	const board = await hostOfRun(process.env).openComments(process.env);
	const kept = board ? await keepNote(board, 'change', text) : 'nothing';
	process.stdout.write(`Comment: ${kept}.\n`);
});
