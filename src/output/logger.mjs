import consoleLogger from 'astro/logger/console';

/**
 * Astro's own log, without a warning that misleads authors: a collection with no entry yet is
 * nothing to mend. What stops a build the command says itself, once.
 */
export default function logger(config = {}) {
	const level = config.level ?? 'warn';
	const destination = consoleLogger({ level });
	return {
		write(event) {
			const message = String(event.message);
			// Said of the preview's start, and again of each file that is saved.
			const isSync = /^Sync(?:ing|ed) content$/.test(message);
			const isEmptiness = message.includes('does not exist or is empty');
			const isStop =
				level === 'warn' &&
				event.level === 'error' &&
				/^Caught error rendering |Build failed in |\n\s+at /.test(message);
			const [, page] = /^Caught error rendering (.*?): /.exec(message) ?? [];
			if (page !== undefined) globalThis.waymarkFailedPage ??= page;
			if (!isEmptiness && !isSync && !isStop) destination.write(event);
		},
	};
}
