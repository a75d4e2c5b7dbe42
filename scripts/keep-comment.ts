import { readFileSync } from 'node:fs';
import process from 'node:process';
import { openGitHubComments } from '../src/host/github.ts';
import { openGitLabComments } from '../src/host/gitlab.ts';
import { keepNote, quietText } from '../src/host/keep-note.ts';

// Writes the text of a file as the one comment on the pull request that this run is for.
const text = quietText(readFileSync(process.argv[2] ?? '', 'utf8'));
const board = await (process.env['GITLAB_CI']
	? openGitLabComments(process.env)
	: openGitHubComments(process.env));
const kept = board ? await keepNote(board, 'change', text) : 'nothing';
process.stdout.write(`Comment: ${kept}.\n`);
