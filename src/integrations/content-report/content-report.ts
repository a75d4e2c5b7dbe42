import path from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { formatReport } from '../../check/format-report.ts';
import { createLineReader } from '../../check/report/create-line-reader.ts';
import { createPaint } from '../../check/report/create-paint.ts';
import { findLanguage, takeLanguage } from '../../check/report/take-language.ts';
import { tell, tellAuthor } from '../../domain/message.ts';
import { findProgramFile, nameImport } from '../../kept/program-folder.ts';
import { formatFolder, type Settings } from '../../settings.ts';
import { afterFirstPage } from '../after-first-page.ts';
import type { Findings } from './check-in-background.ts';

/** Milliseconds in which files that are saved together are taken for one change. */
const together = 150;

/** What the pages of the preview are sent: the errors of the content, empty where there are none. */
export interface ShownErrors {
	text: string;
	/** The language in which the errors, and the words around them, are. */
	language: string;
	title: string;
	button: string;
}

/**
 * Tells an author at work what is wrong with the content: all of it in the terminal, and errors over
 * the pages, which leave out or show wrongly what cannot be read.
 */
export function contentReport({ content }: Pick<Settings, 'content'>): AstroIntegration {
	return {
		name: 'waymark-content-report',
		hooks: {
			'astro:config:setup': ({ command, injectScript }) => {
				if (command !== 'dev') return;
				injectScript(
					'page',
					`import ${JSON.stringify(nameImport(findProgramFile('src/integrations/content-report/show-errors.ts')))};`,
				);
			},
			'astro:server:setup': ({ server, logger }) => {
				takeLanguage();
				let worker: Worker | undefined;
				let shown = showErrors('');
				let printed = '';
				// The check takes seconds, and half of what the machine can do.
				afterFirstPage(server, () => {
					const file = findProgramFile('src/integrations/content-report/check-in-background.ts');
					worker = new Worker(file, { workerData: content });
					worker.unref();
					worker.on('message', (findings: Findings) => {
						const { terminal, errors } = tellAuthor(() => word(findings, content));
						if (terminal !== printed) process.stdout.write(`\n${terminal}\n`);
						printed = terminal;
						shown = tellAuthor(() => showErrors(errors));
						server.ws.send('waymark:errors', shown);
					});
					worker.on('error', (error) => logger.error(String(error)));
				});
				server.ws.on('waymark:ask', (_, client) => client.send('waymark:errors', shown));
				let timer: NodeJS.Timeout | undefined;
				server.watcher.on('all', (_, changed) => {
					if (!changed.startsWith(content + path.sep)) return;
					clearTimeout(timer);
					timer = setTimeout(() => worker?.postMessage('check'), together);
				});
				server.httpServer?.on('close', () => {
					clearTimeout(timer);
					void worker?.terminate();
				});
			},
		},
	};
}

function showErrors(text: string): ShownErrors {
	return {
		text,
		language: findLanguage() ?? 'en',
		title: tell`This page may be wrong: the content has errors`,
		button: tell`Show the page as it is`,
	};
}

/** The report as it is printed, and its errors as they are shown over the pages. */
function word(findings: Findings, content: string): { terminal: string; errors: string } {
	if ('refusal' in findings) return { terminal: findings.refusal, errors: findings.refusal };
	const { problems, files } = findings;
	const folder = formatFolder(content);
	const readLines = createLineReader(content);
	const paint = createPaint(process.stdout);
	const errors = problems.filter(({ severity }) => severity === 'error');
	return {
		terminal: formatReport(problems, folder, files, { readLines, paint }),
		errors: errors.length > 0 ? formatReport(errors, folder, files, { readLines }) : '',
	};
}
