import { tell } from '../../domain/message.ts';
import { writeCaddy } from '../../headers/write-caddy.ts';
import { writeNginx } from '../../headers/write-nginx.ts';
import { readSettings, SettingsError } from '../../settings.ts';
import { findNearest } from '../../words/nearest.ts';
import { readWord } from '../read-word.ts';
import type { Command } from '../run-command.ts';
import { ofProgram } from '../take-settings.ts';

const usual = '/srv/partners';
const writers = { nginx: writeNginx, caddy: writeCaddy };

const wordHelp =
	() => tell`Prints the configuration of a web server: which headers and types the files of the site have.

  npm run -s headers nginx                     for a site in ${usual} on the server
  npm run -s headers caddy /var/www/partners   for a site in another folder there, written from / on

  --site-url <address>   where the site is published (else: partners.example.com, to be changed there)
  --base-path <path>     the path below which it is served
  --lang de|en           the language of the messages
  --help                 this text
Exit codes: 0 printed; 2 called wrongly.
`;

/** From the top of a disk on, without what ends a value in these files. */
const wholePath = /^(?:\/|[a-z]:[\\/])[^\s;{}"'$#]*$/i;

export const runHeaders: Command = (args, { stdout }) => {
	const word = { call: 'npm run headers', help: wordHelp, settings: ofProgram, most: 2 };
	const asked = readWord(args, word, { stdout });
	if (!asked) return 0;
	const [server = '', root = usual] = asked.given;
	if (!Object.hasOwn(writers, server)) {
		const near = server && findNearest(server, Object.keys(writers));
		const hint = near ? `${tell`“${server}” is no server known here. Did you mean ${near}?`} ` : '';
		throw new SettingsError(
			`${hint}${tell`Name the server and the folder of the site: npm run headers nginx /srv/partners, or caddy.`}`,
		);
	}
	if (!wholePath.test(root))
		throw new SettingsError(
			tell`“${root}” is no whole folder of the server. Write it from / on and without spaces, such as ${usual}.`,
		);
	const { siteUrl, basePath } = readSettings();
	const host = siteUrl ? new URL(siteUrl).hostname : 'partners.example.com';
	const write = writers[server as keyof typeof writers];
	stdout.write(write({ root: root.replaceAll('\\', '/').replace(/\/+$/, ''), host, basePath }));
	return 0;
};
