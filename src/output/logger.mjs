import consoleLogger from 'astro/logger/console';

/**
 * Astro's own log, without a warning that misleads authors: a collection with no entry yet is
 * nothing to mend.
 */
export default function logger(config = {}) {
	const destination = consoleLogger({ level: config.level ?? 'warn' });
	return {
		write(event) {
			if (!String(event.message).includes('does not exist or is empty')) destination.write(event);
		},
	};
}
