import { tell } from '../domain/message.ts';
import { writeCaddy } from '../headers/write-caddy.ts';
import { writeNginx } from '../headers/write-nginx.ts';
import { readSettings, SettingsError } from '../settings.ts';
import { start } from './run-command.ts';

const writers = { nginx: writeNginx, caddy: writeCaddy };
await start(([server = '', root = '/srv/partners'], { stdout }) => {
	if (!Object.hasOwn(writers, server)) {
		throw new SettingsError(
			tell`Name the server and the folder of the site: npm run headers nginx /srv/partners, or caddy.`,
		);
	}
	const { siteUrl, basePath } = readSettings();
	const host = siteUrl ? new URL(siteUrl).hostname : 'partners.example.com';
	const write = writers[server as keyof typeof writers];
	stdout.write(write({ root: root.replace(/\/+$/, ''), host, basePath }));
	return 0;
});
