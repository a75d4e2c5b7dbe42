import process from 'node:process';
import { prepareOutput, type Workplace } from '../src/build/output-folder.ts';
import { wordDiskError } from '../src/build/word-disk-error.ts';
import { checkContent } from '../src/collections/check-content.ts';
import { formatReport } from '../src/collections/format-report.ts';
import { EditionLeak } from '../src/integrations/edition-guard.ts';
import { formatFolder, readSettings, readToday, SettingsError } from '../src/settings.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
// Whatever the shell says: the pages that are built here are published.
process.env['NODE_ENV'] = 'production';
if (process.argv[2]) process.env['JOURNEY_EDITION'] = process.argv[2];

let workplace: Workplace | undefined;
try {
	const settings = readSettings();
	const today = readToday();
	const { problems, files } = await checkContent(
		settings.content,
		today,
		settings.allowsCode ? 'run' : 'refused',
	);
	if (problems.length > 0) {
		const folder = formatFolder(settings.content);
		process.stdout.write(`${formatReport(problems, folder, files)}\n`);
	}
	if (problems.some((problem) => problem.severity === 'error')) {
		process.stdout.write('Nothing was built.\n');
		process.exitCode = 1;
	} else {
		workplace = prepareOutput(settings.out, { content: settings.content });
		const { build } = await import('astro');
		await build({
			root: process.cwd(),
			outDir: workplace.folder,
			cacheDir: workplace.cache,
			logLevel: 'warn',
		});
		workplace.publish();
		const where = formatFolder(settings.out);
		process.stdout.write(
			`\nThe ${settings.edition} edition is in ${where}/. To look at it: npm run preview\n`,
		);
	}
} catch (error) {
	workplace?.discard();
	const text =
		error instanceof SettingsError || error instanceof EditionLeak
			? error.message
			: wordDiskError(error);
	if (text === undefined) throw error;
	process.stderr.write(`${text}\n`);
	process.exitCode = error instanceof SettingsError ? 2 : 1;
}
