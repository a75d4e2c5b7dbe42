import process from 'node:process';
import { nameCommandsBy } from '../domain/message.ts';

/** The programs that install packages, and how each adds one at a number of its own. */
const adding = {
	npm: 'npm install --save-exact',
	pnpm: 'pnpm add --save-exact',
	yarn: 'yarn add --exact',
	bun: 'bun add --exact',
} as const;
export type Manager = keyof typeof adding;

/** The one by which this was called. */
export function findManager(agent = process.env['npm_config_user_agent'] ?? ''): Manager {
	const [, name = 'npm'] = /^(pnpm|yarn|bun)\//.exec(agent) ?? [];
	return name as Manager;
}

/** A text that names the commands of npm, with those of another one in their place. */
export function nameCommands(text: string, manager: Manager): string {
	if (manager === 'npm' || !text.includes('npm ')) return text;
	return text
		.split('\n')
		.map((line) => nameInLine(line, manager))
		.join('\n');
}

/** From now on messages name the commands of the one by which this process was called. */
export function speakOfManager(agent?: string): void {
	const manager = findManager(agent);
	nameCommandsBy((message) => nameCommands(message, manager));
}

/** What is explained behind a command stays in its column. */
function nameInLine(line: string, manager: Manager): string {
	const named = line
		.replaceAll(adding.npm, adding[manager])
		// Only npm needs to be told which options are not its own.
		.replace(/\bnpm run ([\w:-]+)(?: --(?= ))?/g, `${manager} run $1`)
		.replace(/\bnpm (?=install\b)/g, `${manager} `);
	const [, before = '', gap = ''] = /^( {2}npm .*?\S)( {2,})\S/.exec(line) ?? [];
	if (gap === '') return named;
	const end = before.length + gap.length;
	const command = nameInLine(before, manager);
	return `${command.padEnd(Math.max(end, command.length + 2))}${nameInLine(line.slice(end), manager)}`;
}
