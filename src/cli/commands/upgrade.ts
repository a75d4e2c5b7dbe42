import path from 'node:path';
import process from 'node:process';
import { writeAtomically } from '../../authoring/fix/write-atomically.ts';
import { tell } from '../../domain/message.ts';
import { Workspace } from '../../migrations/workspace.ts';
import { formatFolder, readSettings } from '../../settings.ts';
import { formatSteps } from '../../upgrade/format-steps.ts';
import { planUpgrade } from '../../upgrade/plan-upgrade.ts';
import { requireCommitted } from '../../upgrade/require-committed.ts';
import { readWord } from '../read-word.ts';
import type { Command } from '../run-command.ts';

const wordHelp =
	() => tell`Brings your program up to date with the version of Waymark that is installed.

  npm run upgrade                 says each change as a sentence and its lines, and makes it
  npm run upgrade -- --dry-run    says the same, and writes nothing

It changes what is listed and nothing else: comments, order and quotes stay. A folder with changes that
are not committed is refused, so that you can take everything back. A second run changes nothing.

  --root <folder>      another program; --content <folder>: another content folder
  --lang de|en         the language of the messages
  --help               this text
Exit codes: 0 up to date now; 2 refused, with a sentence.
`;

export const runUpgrade: Command = (args, { stdout }) => {
	const word = { call: 'npm run upgrade', help: wordHelp, options: ['dry-run'] };
	const asked = readWord(args, word, { stdout });
	if (!asked) return 0;
	const isDry = asked.has('dry-run');
	const workspace = new Workspace(process.cwd(), readSettings().content);
	const steps = planUpgrade(workspace);
	if (steps.length === 0) {
		stdout.write(`${tell`Everything is up to date.`}\n`);
		return 0;
	}
	if (!isDry) {
		for (const folder of new Set([workspace.root, workspace.content])) requireCommitted(folder);
		for (const [file, text] of workspace.texts)
			writeAtomically(path.dirname(file), path.basename(file), text);
	}
	const end = isDry
		? tell`Nothing was written. To do it: npm run upgrade`
		: tell`Files changed: ${[...workspace.texts.keys()].map((file) => formatFolder(file)).join(', ')}. Now: npm run check`;
	stdout.write(`${formatSteps(steps)}\n${end}\n`);
	return 0;
};
