import process from 'node:process';
import { tell } from '../../domain/message.ts';
import { components } from '../../package/components.ts';
import { readSettings } from '../../settings.ts';
import { examine } from '../../upgrade/examine.ts';
import { readWord } from '../read-word.ts';
import type { Command } from '../run-command.ts';

const wordHelp =
	() => tell`Says whether your program and this machine fit the version of Waymark that is installed.

  npm run doctor    looks at Node and Git, texts, commands, workflows, fonts and what you have wrapped

  --root <folder>      another program; --content <folder>: another content folder
  --lang de|en         the language of the messages
  --help               this text

Exit codes: 0 all is well; 1 something is to be done, and each sentence says what; 2 called wrongly.
`;

export const runDoctor: Command = (args, { stdout }) => {
	if (!readWord(args, { call: 'npm run doctor', help: wordHelp }, { stdout })) return 0;
	const findings = examine(process.cwd(), readSettings().content, components);
	const todo = findings.filter(({ isWell }) => !isWell);
	for (const { isWell, isNote, sentence } of [...findings.filter((one) => one.isWell), ...todo])
		stdout.write(`${isNote ? '–' : isWell ? '✓' : '!'} ${sentence}\n`);
	stdout.write(
		`\n${todo.length === 0 ? tell`All is well.` : todo.length === 1 ? tell`1 thing is to be done.` : tell`${todo.length} things are to be done.`}\n`,
	);
	return todo.length === 0 ? 0 : 1;
};
