import { bareType, compressedTypes, mediaTypes, otherType } from './media-types.ts';
import {
	cacheRules,
	commonHeaders,
	folderHeaders,
	lastingFolders,
	pageHeaders,
	strictTransport,
	workerFile,
} from './response-headers.ts';
import { escapePattern, type ServerSettings } from './server-settings.ts';

/**
 * A site's configuration for nginx, to be included where `http` stands. All headers are set in one
 * place, because one in a `location` would take the place of all that stand above it.
 */
export function writeNginx({ root, host, basePath, listen = '80' }: ServerSettings): string {
	const base = escapePattern(basePath);
	const headers = Object.entries(commonHeaders).map(
		([name, value]) => `	add_header ${name} "${value}" always;`,
	);
	return `# For nginx, inside of http { }. Written by “npm run headers”: change the host and the folder there.

${Object.keys(pageHeaders)
	.map((name) => writeMap(name, base))
	.join('\n\n')}

map $uri $waymark_cache {
	default "${cacheRules.brief}";
	~^${base}(?:${lastingFolders.join('|')})/ "${cacheRules.lasting}";
	${basePath}${workerFile} "${cacheRules.worker}";
}

server {
	listen ${listen};
	server_name ${host};

	types {
${writeTypes()}
	}
	default_type ${otherType};
	charset utf-8;
	charset_types ${[...utf8Types()].join(' ')};

${headers.join('\n')}
${Object.keys(pageHeaders)
	.map((name) => `	add_header ${name} ${nameVariable(name)} always;`)
	.join('\n')}
	add_header Cache-Control $waymark_cache always;
	# Once the site is on https for good:
	# add_header Strict-Transport-Security "${strictTransport}" always;

	gzip on;
	gzip_vary on;
	gzip_min_length 512;
	gzip_types ${compressedTypes.filter((type) => type !== 'text/html').join(' ')};

	server_tokens off;
	absolute_redirect off;
	error_page 404 ${basePath}404.html;

	location ${basePath} {
		alias ${root}/;
		index index.html;
	}
	location ~ (?:/\\.(?!well-known/)|/_headers$) {
		return 404;
	}
${basePath === '/' ? '' : redirectToSite(basePath)}}
`;
}

function redirectToSite(basePath: string): string {
	const redirect = (from: string, status: number) =>
		`	location = ${from} {\n		return ${status} ${basePath}$is_args$args;\n	}\n`;
	return redirect('/', 302) + redirect(basePath.slice(0, -1), 301);
}

/** A variable whose value follows from the address. */
function writeMap(name: string, base: string): string {
	const folders = Object.entries(folderHeaders).map(
		([folder, headers]) => `	~^${base}${folder}/ "${headers[name]}";`,
	);
	return `map $uri ${nameVariable(name)} {\n	default "${pageHeaders[name]}";\n${folders.join('\n')}\n}`;
}

function nameVariable(header: string): string {
	return `$waymark_${header.toLowerCase().replaceAll('-', '_')}`;
}

function writeTypes(): string {
	const endings = Map.groupBy(Object.entries(mediaTypes), ([, type]) => bareType(type));
	return [...endings]
		.map(([type, list]) => `		${type} ${list.map(([ending]) => ending.slice(1)).join(' ')};`)
		.join('\n');
}

function utf8Types(): Set<string> {
	return new Set(
		Object.values(mediaTypes)
			.filter((type) => type.includes('charset') && !type.startsWith('text/html'))
			.map(bareType),
	);
}
