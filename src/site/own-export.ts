import type { APIRoute } from 'astro';
import { tell, tellAuthor } from '../domain/message.ts';
import { firstLine } from '../package/faults.ts';
import { ownProgram } from '../package/own-program.ts';
import { ProgramFault } from '../package/program-fault.ts';
import { loadSite } from './load-site.ts';

/** The file that a plugin writes at this address. It is given the journey of this edition, and no other. */
export const GET: APIRoute = async ({ url }) => {
	const name = url.pathname.split('/').at(-1);
	const own = ownProgram().exports.find(({ file }) => file === name);
	if (!own) return new Response(null, { status: 404 });
	const { journey, words } = await loadSite();
	try {
		return new Response(String(await own.write({ journey, words })));
	} catch (error) {
		throw new ProgramFault(
			tellAuthor(
				() =>
					tell`The plugin “${own.plugin}” could not write ${own.file}: ${firstLine(error)} Tell those who made it, or take it out of waymark.config.ts.`,
			),
		);
	}
};
