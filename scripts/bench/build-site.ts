import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type Command, runMeasured, type Usage } from './run-measured.ts';

/** The address of every site that the bench builds. */
export const siteUrl = 'https://partners.example.com';

export interface Workplace {
	content: string;
	out: string;
	/** Where the build keeps drawings, so that nobody else's are used or lost. */
	cache: string;
}

/** Builds the public edition as `npm run build` does, and takes the measure of it; `more` is for the environment. */
export function buildSite(
	{ content, out, cache }: Workplace,
	more: Readonly<Record<string, string>> = {},
): Promise<Usage> {
	const env = { JOURNEY_CONTENT: content, JOURNEY_OUT: out, JOURNEY_CACHE: cache };
	return runMeasured({ ...readScript('build'), env: { ...quiet, ...env, ...more } });
}

/** Checks the content as `npm run check` does. */
export function checkSite({ content }: Workplace): Promise<Usage> {
	const env = { ...quiet, JOURNEY_CONTENT: content };
	return runMeasured({ ...readScript('check'), env, goodExits: [0, 1] });
}

/** The preview as `npm run dev` starts it: its command, and what it has in its environment. */
export function describePreview({ content, cache }: Workplace): Command {
	const env = { ...quiet, JOURNEY_CONTENT: content, JOURNEY_CACHE: cache };
	return { ...readScript('dev'), env };
}

const quiet = { JOURNEY_EDITION: 'public', SITE_URL: siteUrl, BASE_PATH: '' };

/** A script of package.json as a command of Node, without npm's own time. */
function readScript(name: string): Command {
	const { scripts } = JSON.parse(readFileSync(path.resolve('package.json'), 'utf8'));
	const [program, ...args] = String(scripts[name]).split(' ');
	if (program !== 'node') throw new Error(`The script “${name}” of package.json starts no Node.`);
	return { args, cwd: process.cwd() };
}
