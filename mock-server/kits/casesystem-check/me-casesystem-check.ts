#!/usr/bin/env node
import { runCommand } from '../check/command.ts';
import { checkCaseSystem } from './run.ts';
import { readSettings } from './settings.ts';

const help = `Checks a case system's SHS side: plays Mina Engagemang, and says what it gets wrong

  me-casesystem-check --config <file>   one line for each check: what is wrong, where, and how to mend it
  me-casesystem-check --help            this text

It ends with 0 when nothing is wrong, 1 when something is, and 2 when it could not be checked.
The settings and every check are described in docs/casesystem.md.`;

await runCommand({ help, check: async (file, say) => checkCaseSystem(await readSettings(file), say) });
