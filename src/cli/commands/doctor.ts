import process from 'node:process';
import { tell } from '../../domain/message.ts';
import { components } from '../../package/components.ts';
import { readSettings, SettingsError } from '../../settings.ts';
import { examine } from '../../upgrade/examine.ts';
import type { Command } from '../run-command.ts';

const wordHelp =
	() => tell`Says whether your program and this machine fit the version of Waymark that is installed.

  npm run doctor    looks at Node and Git, texts, commands, workflows, fonts and what you have wrapped

Exit codes: 0 all is well; 1 something is to be done, and each sentence says what; 2 called wrongly.
`;

export const runDoctor: Command = (args, { stdout }) => {
	if (args.includes('--help') || args.includes('-h')) {
		stdout.write(wordHelp());
		return 0;
	}
	if (args.length > 0) throw new SettingsError(wordHelp().trimEnd());
	const findings = examine(process.cwd(), readSettings().content, components);
	const todo = findings.filter(({ isWell }) => !isWell);
	for (const { isWell, sentence } of [...findings.filter((one) => one.isWell), ...todo])
		stdout.write(`${isWell ? '✓' : '!'} ${sentence}\n`);
	stdout.write(
		`\n${todo.length === 0 ? tell`All is well.` : todo.length === 1 ? tell`1 thing is to be done.` : tell`${todo.length} things are to be done.`}\n`,
	);
	return todo.length === 0 ? 0 : 1;
};
