import { tell } from '../domain/message.ts';

/** Told when the language is known. */
export const wordHelp =
	() => tell`Waymark makes a handbook of your partner journey from the texts in content/.

While you write
  waymark dev          shows the site, and says what is wrong in the content, until Ctrl+C
  waymark check        lists every problem of the content, and what to write instead
  waymark new          asks what you want to write, and makes the file
  waymark explain      explains a field, a rule of the check or a component
  waymark diff         says in words what you have changed

To publish
  waymark build        builds the public edition into dist/; --internal: the internal one
  waymark preview      shows what was built
  waymark map          draws posters of the map

To run it
  waymark desk         says of each partner in an export what happens next, and whose turn it is
  waymark levels       says which level a partner has, and what is missing for the next
  waymark schemas      writes the schemas by which editors complete and check the fields
  waymark codeowners   writes who is asked when a file changes
  waymark reviews      lists the texts that should be read again
  waymark headers      writes the configuration of a server: nginx or caddy
  waymark upgrade      brings your program up to date after a new version was installed
  waymark doctor       says whether anything is left to do
  waymark init         begins a program in an empty folder

waymark <word> --help says the rest of a word. All of them take --root <folder>, --content <folder>
and --lang de|en.
`;
