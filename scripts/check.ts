import process from 'node:process';
import { checkContent } from '../src/collections/check-content.ts';
import { formatReport } from '../src/collections/format-report.ts';
import { formatFolder, readSettings, readToday, SettingsError } from '../src/settings.ts';

try {
	const { content } = readSettings();
	const today = readToday();
	const { problems, files } = await checkContent(content, today);
	process.stdout.write(`${formatReport(problems, formatFolder(content), files)}\n`);
	process.exitCode = problems.some((problem) => problem.severity === 'error') ? 1 : 0;
} catch (error) {
	if (!(error instanceof SettingsError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}
