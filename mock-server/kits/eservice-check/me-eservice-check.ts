#!/usr/bin/env node
import { runCommand } from '../check/command.ts';
import { checkEservice } from './run.ts';
import { readSettings } from './settings.ts';

const help = `Checks an e-service: plays Mina Engagemang and a citizen's browser, and says what it gets wrong

  me-eservice-check --config <file>   one line for each check: what is wrong, where, and how to mend it
  me-eservice-check --help            this text

It ends with 0 when nothing is wrong, 1 when something is, and 2 when it could not be checked.
The settings and every check are described in docs/eservice-check.md.`;

await runCommand({ help, check: async (file, say) => checkEservice(await readSettings(file), say) });
