import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PostureReport, ScanReport } from '@internal/plugin-sysdig-common';
import type { Envelope } from '@internal/vendor-common';
import { Notes } from '@internal/vendor-ui';
import { sysdigTranslationRef } from '../../translation';

/** What a reader has to know about a report to read it rightly: how it was asked for, and what is left out. */
export function ReportNotes(props: {
  envelope: Envelope<ScanReport | PostureReport>;
}) {
  const { data, truncated } = props.envelope;
  const { t } = useTranslationRef(sysdigTranslationRef);
  const fetched = data.fetched.toLocaleString();

  const notes = data.notes.map(note => note.message);
  if (truncated) {
    notes.push(
      data.available === null
        ? t('notes.truncatedUnknown', { fetched })
        : t('notes.truncated', {
            fetched,
            available: data.available.toLocaleString(),
          }),
    );
  }
  if (data.skipped > 0) {
    notes.push(t('notes.skipped', { count: data.skipped }));
  }
  if (data.kind === 'registry') {
    notes.push(t('scan.noPolicies'));
  }
  return <Notes notes={notes} />;
}
