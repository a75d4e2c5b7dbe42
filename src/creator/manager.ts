import process from 'node:process';

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
	return text
		.replaceAll(adding.npm, adding[manager])
		.replace(/\bnpm (?=install\b|run\b)/g, `${manager} `);
}
