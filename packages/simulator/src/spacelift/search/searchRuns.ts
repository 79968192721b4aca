import type { GraphContext } from '../graphql/context';
import { runNode } from '../graphql/runNode';
import { stackNode } from '../graphql/stackNode';
import { presentStep } from '../runs/stackStatus';
import type { RunRecord } from '../world/types';
import { matchPredicates, type SearchFields } from './matchPredicates';
import { orderItems, type OrderFields } from './orderItems';
import type { SearchInput } from './SearchInput';
import { visibleStacks } from './searchStacks';
import { toPage } from './toPage';

const fields: SearchFields<RunRecord> = {
  driftDetection: { kind: 'boolean', read: run => run.driftDetection },
  branch: { kind: 'string', read: run => [run.branch] },
  commit: { kind: 'string', read: run => [run.commit.hash] },
  stack: { kind: 'string', read: run => [run.stackId] },
  state: { kind: 'enum', read: run => [presentStep(run).state] },
  type: { kind: 'enum', read: run => [run.type] },
};

const orders: OrderFields<RunRecord> = {
  createdAt: run => run.steps[0].at,
  updatedAt: run => presentStep(run).at,
};

function hasText({ id, title, stackId }: RunRecord, text: string): boolean {
  return [id, title, stackId].some(value => value.toLowerCase().includes(text));
}

/** `searchRuns`: runs of all stacks that the key sees. Without a good token it finds nothing, which is no error. */
export function searchRuns(
  context: GraphContext,
  { input }: { input: SearchInput },
) {
  const { world, session } = context;
  const text = input.fullTextSearch?.trim().toLowerCase() ?? '';
  const runs = session
    ? visibleStacks(context).flatMap(stack => [
        ...stack.runs,
        ...stack.proposedRuns,
      ])
    : [];
  const found = matchPredicates(runs, input.predicates, fields).filter(run =>
    hasText(run, text),
  );
  const from = session ? input : { ...input, after: null };
  return toPage(orderItems(found, input.orderBy, orders), from, {
    ulid: run => run.id,
    node: run => {
      const stack = world.stack(run.stackId);
      return {
        run: runNode(context, stack, run),
        stack: stackNode(context, stack),
        isModule: false,
      };
    },
  });
}
