import type { Edition } from '../domain/journey.ts';
import { settingOptions } from '../settings.ts';

const options = new Map<string, string>(
	Object.entries(settingOptions).map(([option, variable]) => [variable, option]),
);

type Environment = Readonly<Record<string, string | undefined>>;

/** The command that shows a site which was just built, with every setting that it needs. */
export function formatPreviewCommand(env: Environment, edition: Edition): string {
	const isOther = edition === 'internal' || env['JOURNEY_EDITION'] === 'internal';
	const settings = { ...env, JOURNEY_EDITION: isOther ? edition : undefined };
	return formatCommand('npm run preview', settings, [
		'JOURNEY_EDITION',
		'JOURNEY_OUT',
		'BASE_PATH',
		'PORT',
	]);
}

/** The command that builds the site which is asked for, with every setting that it needs. */
export function formatBuildCommand(env: Environment, edition: Edition): string {
	const script = edition === 'internal' ? 'build:internal' : 'build';
	return formatCommand(`npm run ${script}`, env, ['JOURNEY_CONTENT', 'JOURNEY_OUT', 'BASE_PATH']);
}

function formatCommand(command: string, env: Environment, names: readonly string[]): string {
	const set = names.flatMap((name) =>
		env[name] ? [`--${options.get(name)} ${quote(env[name])}`] : [],
	);
	return [command, ...(set.length > 0 ? ['--', ...set] : [])].join(' ');
}

/** As shells read it: in double quotes those of Windows do as well. */
function quote(value: string): string {
	if (/^[\w./:@+,=\\-]+$/.test(value)) return value;
	return /["$`!]/.test(value) ? `'${value.replaceAll("'", "'\\''")}'` : `"${value}"`;
}
