import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { writeCaddy } from '../../src/headers/write-caddy.ts';
import { writeNginx } from '../../src/headers/write-nginx.ts';

export type ServerName = 'nginx' | 'caddy';

/** Where a server is installed; undefined where it is not. */
export function findServer(name: ServerName): string | undefined {
	const places = [
		'/usr/sbin',
		'/usr/bin',
		'/usr/local/sbin',
		'/usr/local/bin',
		'/opt/homebrew/bin',
	];
	return places.map((place) => path.join(place, name)).find((file) => existsSync(file));
}

interface Running {
	/** With a slash at the end, and without the base path. */
	url: string;
	stop(): void;
}

/** Starts the real server with the configuration that is printed for it, on this machine only. */
export async function startServer(
	name: ServerName,
	{ root, basePath, work }: { root: string; basePath: string; work: string },
): Promise<Running> {
	const program = findServer(name);
	if (!program) throw new Error(`There is no ${name}.`);
	const port = await findPort();
	mkdirSync(work, { recursive: true });
	const listen = name === 'nginx' ? `127.0.0.1:${port}` : `http://127.0.0.1:${port}`;
	const settings = { root, basePath, host: '127.0.0.1', listen };
	const child = name === 'nginx' ? startNginx(settings) : startCaddy(settings);
	const url = `http://127.0.0.1:${port}/`;
	await waitFor(url, child);
	return { url, stop: () => void child.kill('SIGTERM') };

	function startNginx(given: typeof settings): ChildProcess {
		const file = path.join(work, 'nginx.conf');
		const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
			.map((kind) => `	${kind}_temp_path ${work}/${kind};`)
			.join('\n');
		writeFileSync(
			file,
			`daemon off;\nmaster_process off;\npid ${work}/pid;\nerror_log ${work}/error.log;\nevents {}\nhttp {\n	access_log off;\n${folders}\n${writeNginx(given)}}\n`,
		);
		return spawn(program ?? '', ['-c', file, '-p', work, '-e', `${work}/error.log`], {
			stdio: 'ignore',
		});
	}

	function startCaddy(given: typeof settings): ChildProcess {
		const file = path.join(work, 'Caddyfile');
		writeFileSync(file, `{\n	admin off\n	auto_https off\n}\n${writeCaddy(given)}`);
		const env = { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
		const checked = spawnSync(program ?? '', ['adapt', '--config', file], {
			env,
			encoding: 'utf8',
		});
		if (checked.status !== 0) throw new Error(checked.stderr);
		return spawn(program ?? '', ['run', '--config', file], { env, stdio: 'ignore' });
	}
}

/** A port that is free now. */
function findPort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

async function waitFor(url: string, child: ChildProcess): Promise<void> {
	for (let attempt = 0; attempt < 200; attempt++) {
		if (child.exitCode !== null) break;
		try {
			await fetch(url, { redirect: 'manual' });
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
	throw new Error('The server has not started.');
}
