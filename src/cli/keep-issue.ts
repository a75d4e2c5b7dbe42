import process from 'node:process';
import { hostOfRun } from '../host/find-host.ts';
import { keepNote } from '../host/keep-note.ts';
import { readGiven, startTool } from './start-tool.ts';

const title = 'Texts to be read again';

// Writes the text of a file as the one issue of texts past review; closes it where the file is empty.
await startTool('keep-issue <file>', async (file) => {
	const text = readGiven(file);
	const board = hostOfRun(process.env).openIssues(process.env, title);
	const kept = board ? await keepNote(board, 'reviews', text) : 'nothing';
	process.stdout.write(`Issue: ${kept}.\n`);
});
