import { startSysdigSimulator } from '@internal/simulator';
import { serveSimulator } from '../lib/comparison/serveSimulator';

serveSimulator(() => startSysdigSimulator());
