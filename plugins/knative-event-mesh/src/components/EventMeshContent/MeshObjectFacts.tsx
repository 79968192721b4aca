import {
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  type Entity,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eventMeshAnnotations } from '@internal/plugin-knative-event-mesh-common';
import { Facts } from '@internal/vendor-ui';
import { describeReference } from '../../lib/meshObject';
import { eventMeshTranslationRef } from '../../translation';
import { EntityLinks } from '../EntityLink';

/** What a broker, a channel or a source is, what it sends to, and which sources send to it. */
export function MeshObjectFacts(props: { entity: Entity }) {
  const { metadata, relations = [] } = props.entity;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const annotation = (name: keyof typeof eventMeshAnnotations) =>
    metadata.annotations?.[eventMeshAnnotations[name]];
  const targets = (type: string) =>
    relations
      .filter(relation => relation.type === type)
      .map(({ targetRef }) => targetRef);
  const sinks = targets(RELATION_DEPENDS_ON);
  const senders = targets(RELATION_DEPENDENCY_OF);
  const sink = annotation('sink');

  return (
    <Facts
      facts={[
        [t('entity.mesh.kind'), annotation('kind')],
        [t('entity.mesh.object'), annotation('object')],
        [t('entity.mesh.environment'), annotation('environment')],
        [
          t('entity.mesh.sink'),
          sinks.length > 0 ? (
            <EntityLinks refs={sinks} />
          ) : (
            sink && describeReference(sink)
          ),
        ],
        [
          t('entity.mesh.senders'),
          senders.length > 0 ? <EntityLinks refs={senders} /> : undefined,
        ],
      ]}
    />
  );
}
