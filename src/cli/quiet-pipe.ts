import process from 'node:process';

/**
 * Whoever reads what a command writes may stop reading (`| head`): that is no fault, and the command ends as
 * it would have ended.
 */
export function allowClosedPipes(): void {
	for (const stream of [process.stdout, process.stderr])
		stream.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'EPIPE') throw error;
		});
}
