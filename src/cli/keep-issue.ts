import { readFileSync } from 'node:fs';
import process from 'node:process';
import { hostOfRun } from '../host/find-host.ts';
import { keepNote } from '../host/keep-note.ts';

// Writes the text of a file as the one issue of texts past review; closes it where the file is empty.
const title = 'Texts to be read again';
const board = hostOfRun(process.env).openIssues(process.env, title);
const text = readFileSync(process.argv[2] ?? '', 'utf8');
const kept = board ? await keepNote(board, 'reviews', text) : 'nothing';
process.stdout.write(`Issue: ${kept}.\n`);
