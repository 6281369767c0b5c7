/**
 * Whether confidences are what they say: runs the product on the keys (bench/keys/README.md) and sets the confidence of
 * each statement beside whether it is right.
 *
 * Command: npm run bench:calibration -- [--fit] [--final] [--draw] [--engine best|reproducible|rules] [--model FOLDER]
 * Without `--final` the key that is kept for the final figure is not touched; of that key totals alone are printed.
 * `--fit` fits the weights of both engines on all other keys and writes src/record/confidence-weights.ts.
 * What is printed of these is cross-validated: each article by weights that were fitted on the others.
 * `--draw` writes docs/calibration.svg.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Knowledge } from '../src/domain/knowledge.ts'
import type { ScoringEngine } from '../src/record/confidence.ts'
import { CONFIDENCE_WEIGHTS, FITTED_ON } from '../src/record/confidence-weights.ts'
import { crossValidated, type FittedEngine, fitWeights, weightsSource, withWeights } from './confidence-fit.ts'
import { type JudgedEvidence, judgedStatements } from './judged-statements.ts'
import { haveTexts } from './key-articles.ts'
import { ENGINE_OPTIONS, knowledgeFrom } from './knowledge.ts'
import { commandLine, machineLine } from './machine.ts'
import { type Reliability, reliabilityOf } from './reliability.ts'
import { type ReliabilityPanel, reliabilityPicture } from './reliability-picture.ts'
import { reliabilityTable } from './reliability-table.ts'

const WEIGHTS = fileURLToPath(new URL('../src/record/confidence-weights.ts', import.meta.url))
const PICTURE = fileURLToPath(new URL('../docs/calibration.svg', import.meta.url))

/**
 * What is fitted on, and what is kept for the last figure. The engines were improved on dev and the seeds, and are surer of
 * these than they would be elsewhere: how sure, the calibration articles tell, on which nothing else is set.
 */
const FITTED_KEYS = ['bbc-politics-dev', 'seeds', 'bbc-politics-calibration']
const FINAL_KEY = 'bbc-politics-final'

/** What one engine gave: its weights, and a panel for each set of articles. */
interface Measured extends FittedEngine {
  readonly engine: ScoringEngine
  readonly panels: readonly ReliabilityPanel[]
}

async function measure(known: Knowledge, fit: boolean, final: boolean): Promise<Measured> {
  const engine: ScoringEngine = known.engine.id === 'rules' ? 'rules' : 'trained'
  const fittedOn = `${known.engine.id}@${known.engine.version}`
  const judged: JudgedEvidence[] = []
  for (const key of FITTED_KEYS) judged.push(...(await judgedStatements(key, known)))
  const weights = fit ? fitWeights(judged) : CONFIDENCE_WEIGHTS[engine]
  const validated = crossValidated(judged, engine)
  const panels = FITTED_KEYS.map(key => ({
    title: `${engine}: ${key}`,
    kinds: byManner(validated.filter(one => one.key === key)),
  }))
  if (final) {
    const kept = withWeights(await judgedStatements(FINAL_KEY, known), engine, weights)
    panels.push({ title: `${engine}: ${FINAL_KEY}`, kinds: byManner(kept) })
  }
  if (!fit && FITTED_ON[engine] !== fittedOn)
    console.warn(`The weights were fitted on ${FITTED_ON[engine]}, this is ${fittedOn}: fit them anew with --fit`)
  return { engine, fittedOn, weights, panels }
}

function byManner(judged: readonly JudgedEvidence[]): ReadonlyMap<string, Reliability> {
  const manners = ['direct', 'mixed', 'indirect'] as const
  return new Map([
    ['all', reliabilityOf(judged)],
    ...manners.map(manner => [manner, reliabilityOf(judged.filter(one => one.manner === manner))] as const),
  ])
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { fit: { type: 'boolean' }, final: { type: 'boolean' }, draw: { type: 'boolean' }, ...ENGINE_OPTIONS },
  })
  if (!haveTexts()) {
    console.log('skipped: no ../shared')
    return
  }
  const { fit = false, final = false, draw = false, engine, ...model } = values
  console.log(`${commandLine('bench/calibration.ts')}\n${machineLine()}`)
  if (fit && engine) throw new Error(`--fit --engine ${engine}: fitting takes both engines, leave --engine out`)
  const engines = engine ? [{ engine, ...model }] : [model, { engine: 'rules' }]
  const measured: Measured[] = []
  for (const one of engines) {
    const result = await measure(await knowledgeFrom(one), fit, final)
    measured.push(result)
    for (const { title, kinds } of result.panels)
      console.log(`\n${title}${how(title)} (${result.fittedOn})\n${reliabilityTable(kinds).join('\n')}`)
  }
  if (fit) writeWeights(measured)
  if (draw) {
    const columns = measured[0]!.panels.length
    const panels = measured.flatMap(one => one.panels)
    writeFileSync(PICTURE, reliabilityPicture(panels, columns))
    console.log('docs/calibration.svg written')
  }
}

function how(title: string): string {
  return title.endsWith(FINAL_KEY) ? '' : ', cross-validated'
}

function writeWeights(measured: readonly Measured[]): void {
  const [trained, rules] = measured
  if (trained?.engine !== 'trained' || rules?.engine !== 'rules')
    throw new Error('There is no trained model to fit the weights of: see the notice above, or give --model FOLDER')
  writeFileSync(WEIGHTS, weightsSource({ rules, trained }))
  console.log('src/record/confidence-weights.ts written')
}

await main()
