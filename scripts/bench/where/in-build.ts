import { ChildProcess } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';

/**
 * Loaded before anything else into every process and thread of a build whose time is looked at: keeps
 * what the profile needs and a build throws away. Node alone may be imported here.
 */
const folder = process.env['WAYMARK_BENCH_PROFILES'] ?? '.';

// The bundled pages are gone when the build ends, and only their text says which module a line is of.
module.registerHooks?.({
	load(url, context, nextLoad) {
		if (/\/(?:\.prerender|cache\/bundle)\//.test(url)) keepChunk(url);
		return nextLoad(url, context);
	},
});

function keepChunk(url: string): void {
	const file = fileURLToPath(url.replace(/\?.*$/, ''));
	copyFileSync(file, path.join(folder, path.basename(file)));
}

// A maker that is killed writes no profile; one that has lost its parent ends by itself, and does.
let isEnding = false;
const { kill } = ChildProcess.prototype;
ChildProcess.prototype.kill = function (signal) {
	return isEnding || kill.call(this, signal);
};

// A profile counts the time on the clock; how much of it was spent working is known here.
process.on('exit', () => {
	isEnding = true;
	const thread = process.threadCpuUsage?.();
	const whole = process.cpuUsage();
	const usage = {
		thread: thread && (thread.user + thread.system) / 1e6,
		process: (whole.user + whole.system) / 1e6,
	};
	writeFileSync(path.join(folder, `${process.pid}.${threadId}.usage.json`), JSON.stringify(usage));
});
