import process from 'node:process';
import { takeLanguage } from '../check/report/take-language.ts';
import { tell } from '../domain/message.ts';
import { findPackageVersion } from '../kept/package-file.ts';
import { SettingsError } from '../settings.ts';
import { findNearest } from '../words/nearest.ts';
import { findWord } from './find-word.ts';
import { requireFolders } from './packages-in-reach.ts';
import { allowClosedPipes } from './quiet-pipe.ts';
import { wordHelp } from './waymark-help.ts';

/** What each word of the command starts; it reads its arguments as if it had been called itself. */
const words: Readonly<Record<string, () => Promise<unknown>>> = {
	dev: () => import('./dev.ts'),
	check: () => import('./check.ts'),
	new: () => import('./new.ts'),
	diff: () => import('./diff.ts'),
	build: () => import('./build.ts'),
	preview: () => import('./preview.ts'),
	map: () => import('./map.ts'),
	levels: () => import('./levels.ts'),
	explain: () => import('./explain.ts'),
	schemas: () => import('./schemas.ts'),
	headers: () => import('./headers.ts'),
	codeowners: () => import('./codeowners.ts'),
	reviews: () => import('./reviews.ts'),
	desk: () => import('./desk.ts'),
	upgrade: () => import('./upgrade.ts'),
	doctor: () => import('./doctor.ts'),
	init: () => import('./init.ts'),
	// What workflows call.
	'code-quality': () => import('./code-quality.ts'),
	'keep-comment': () => import('./keep-comment.ts'),
	'keep-issue': () => import('./keep-issue.ts'),
	'split-address': () => import('./split-address.ts'),
};

allowClosedPipes();
const [word, ...rest] = findWord(process.argv.slice(2));
try {
	await run();
} catch (error) {
	if (!(error instanceof SettingsError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}

async function run(): Promise<void> {
	const start = Object.hasOwn(words, word) ? words[word] : undefined;
	if (start) {
		if (word !== 'init') {
			takeLanguage(rest);
			requireFolders();
		}
		process.argv = [process.argv[0] ?? '', word, ...rest];
		await start();
		return;
	}
	takeLanguage(rest);
	if (/^(?:-v|--version|version)$/.test(word)) {
		process.stdout.write(`${findPackageVersion('waymark')}\n`);
	} else if (/^(?:-h|--help|help)$/.test(word)) {
		process.stdout.write(wordHelp());
	} else {
		const near = findNearest(word, Object.keys(words));
		process.stderr.write(
			`${tell`Waymark has no word “${word}”.${near ? tell` Did you mean ${near}?` : ''}`}\n\n${wordHelp()}`,
		);
		process.exitCode = 2;
	}
}
