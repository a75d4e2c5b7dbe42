import { tell } from '../domain/message.ts';
import { SettingsError } from '../domain/settings-error.ts';

/** The lines that tell a build where its site will be, from the whole address of the site. */
export function splitAddress(address: string): string {
	if (!/^https?:\/\//.test(address) || !URL.canParse(address))
		throw new SettingsError(
			tell`“${address}” is no address of a site. Write one such as https://acme.github.io/journey/.`,
		);
	const { origin, pathname } = new URL(address);
	return `SITE_URL=${origin}\nBASE_PATH=${pathname.replace(/\/*$/, '/')}\n`;
}
