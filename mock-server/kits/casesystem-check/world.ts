import type { Signal } from '../../signals/signal.ts';
import type { PlayedServer } from '../check/played-server.ts';
import type { Report } from '../check/report.ts';
import type { PlayedNode } from './node.ts';
import type { RuleName } from './rules.ts';
import type { Settings } from './settings.ts';

/** What every scene needs. */
export interface World {
  settings: Settings;
  node: PlayedNode;
  server: PlayedServer;
  report: Report<RuleName>;
  say: (line: string) => void;
}

/** What the case system has asked a citizen for. */
export interface Asked {
  signal: Signal;
  /** The case's number. */
  number: string;
  /** The supplement's id in the signal. */
  action: string;
  personalNumber: string;
}
