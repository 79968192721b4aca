import {
  RemixiconComponentType,
  RiBroadcastLine,
  RiInboxArchiveLine,
  RiMailLine,
  RiPlug2Line,
  RiUploadCloudLine,
} from '@remixicon/react';
import type { MeshNodeRole } from '../../graph/MeshGraph';

/** A different shape for each role, so that no colour is needed to tell them apart. */
export const roleIcons: Readonly<Record<MeshNodeRole, RemixiconComponentType>> =
  {
    source: RiPlug2Line,
    publisher: RiUploadCloudLine,
    broker: RiBroadcastLine,
    eventType: RiMailLine,
    consumer: RiInboxArchiveLine,
  };
