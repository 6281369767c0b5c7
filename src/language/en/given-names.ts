/**
 * Common given names in Britain, by sex. They tell a person from a place or body (‘Chelsea Clinton’) and ‘he’
 * from ‘she’; a name that is not here still makes a person where a title or its use says so.
 */
const FEMALE = `abigail ada adele agnes aisha alexandra alice alicia alison amanda amber amelia amina amy andrea angela anita ann anna anne annette annie antonia
audrey ava barbara beatrice becky bella beth bethan bethany betty beverley bianca brenda bridget bronwen caitlin camilla carla carly carmen carol carole caroline
carolyn carrie catherine cathy catrin celia charlotte chelsea cherie cheryl chloe christina christine cindy claire clara clare colette corinne courtney cressida cynthia daisy
dana daphne dawn deborah debbie deirdre delia demi denise diana diane dolores donna dora doreen doris dorothy edith eileen elaine eleanor elena elin eliza
elizabeth ella ellen ellie eloise elsie emily emma erica erin esme esther ethel eva eve evelyn evie faith farah fatima faye felicity ffion fiona flora florence
frances francesca freya gabrielle gail gaynor gemma georgia georgina geraldine gillian gina ginny gladys glenda glenys gloria grace greta gwen gwendolyn gwyneth hannah
harriet hayley hazel heather heidi helen helena henrietta hilary hillary hilda holly hope ida imelda imogen ingrid irene iris isabel isabella isabelle isla isobel ivanka ivy
jacqueline jacqui jade jamila jan jane janet janice janine jasmine jayne jean jeanette jemima jennifer jenny jess jessica jill jo joan joanna joanne jocelyn jodie josephine joy
joyce judith judy julia julie juliet june kaitlin karen kate katharine katherine kathleen kathryn katie katrina kay keira kelly kelley kerry khadija kim kimberly kirsten kirsty
laila lara laura lauren leah leanne lena leonie lesley leticia libby lilian lillian lily linda lindsay lisa liz lola lorna lorraine louise lucinda lucy lydia lynda lynn lynne lynsey
mabel maddie madeleine maggie maisie mandy margaret maria marian marianne marie marilyn marina marion marjorie martha martina mary matilda maureen mavis maxine
megan megyn meera melania melanie melissa mhairi mia michaela michelle mildred millie miranda miriam moira molly mona monica morag muriel myra nadia nadine nancy naomi natalie natasha
nerys niamh nichola nicola nicole nigella nina noor nora norma olga olive olivia padma paige pamela patricia paula pauline pearl peggy penelope penny petra philippa phoebe phyllis
pippa polly poppy priti priya rachael rachel ramona rebecca renee rhiannon rhian rita roberta robyn rosa rosalind rosamund rose rosemary rosie ruby ruth sabrina sally samantha samira sandra
sara sarah saskia scarlett selina shabana shami shannon sharon sheila shelley shirley shona sian sigourney siobhan sonia sophia sophie stacey stella stephanie sue sunita susan susanna susannah
suzanne sybil sylvia tamara tamsin tania tanya tara teresa tess tessa thangam thelma theresa tina toni tracey tracy trisha trudy una ursula valerie vanessa vera veronica vicky victoria
viola violet virginia vivien vivienne wendy wilma winifred yasmin yolanda yvette yvonne zainab zara zoe zoë leila leyla layla simone maya priyanka anjali meera farida salma rania noura ayesha hafsa iqra zahra mei ngozi chioma adaeze folasade yewande abimbola temitope shirin parveen nasreen rukhsana samina tahira bushra nazia
lucia carlotta chiara giulia elif aylin agnieszka katarzyna magdalena ewa malgorzata oksana svetlana irina olena tatiana yulia marta beata renata`
const MALE = `aaron abdul abdullah abraham adam adrian ahmed aidan alan alasdair alastair albert alec aled alejandro alex alexander alf alfie alfred ali alistair allan allen alun alvin
amir andre andrew andy angus anthony antonio anton archie arnold arthur ashley austin barack barney barry basil ben benjamin bernard bernie bert bertie bill billy bob bobby boris brad bradley
brendan brent brett brian bruce bryan bryn callum calum cameron carl carlos carter cecil cedric chad charles charlie chris christian christopher chuck clarence claude clifford clive
cole colin conor connor corey craig cyril daffyd dale damian damien damon dan daniel danny darren darryl dave david dean declan denis dennis denzil derek dermot derrick des desmond
dewi dick dominic don donald donnie doug douglas duncan dwayne dwight dylan eamonn earl ed eddie edgar edmund edward edwin elliot elliott ellis elvis emlyn emmanuel emyr eric ernest ernie euan eugene
evan evans ewan fergus felix finlay finn floyd francis frank franklin fraser fred freddie frederick gareth garry garth gary gavin geoff geoffrey george gerald gerard gerry gethin gideon gilbert
giles glen glenn godfrey gordon graeme graham grant greg gregory grenville guy gwilym hamish hamza harold harry harvey hassan hector henry herbert herman horace howard huey hugh hugo humphrey hussein
hywel iain ian ibrahim idris ieuan imran irfan isaac ismail ivan ivor jack jacob jaime jake jamal james jamie jared jason jasper javed javid jay jed jeff jeffrey jeremy jerome jerry jesse jim jimmy joe
joel john johnny jon jonah jonathan jordan jorge jose joseph josh joshua juan jude julian justin kareem karl keir keith kelvin ken kenneth kenny kevin khalid kieran kirk kit krishnan kumar kurt kwasi kyle
lance larry laurence lawrence lee len leo leon leonard leroy leslie lester lewis liam lionel lloyd llewellyn logan lorenzo louis luca lucas luke luther lyndon magnus malcolm manish manuel marc marcel marco
marcus mario mark marlon martin marty marvin matt matthew maurice max maxwell meirion mel melvin michael mick miguel mike miles milo mitch mitt mohamed mohammad mohammed moses muhammad munir murdo murray mustafa nasser nathan nathaniel
neal ned neil nelson neville newt nicholas nick nigel nikhil noah noel norman oliver olly omar oscar osman oswald otto owain owen paddy paolo pascal pat patrick paul pavel pedro percy perry pete peter phil philip phillip piers
pradeep quentin rafael raj rajesh ralph ramesh ramon rand randy rashid ravi ray raymond reece reg reggie reginald rex rhodri rhys ricardo richard rick ricky rishi rob robbie robert roberto robin rod roderick rodney roger roland
rolf roman ron ronald ronnie rory ross rowan roy rudy rufus rupert russell ryan sadiq saeed sajid salim sam samir samuel sanjay scott sean sebastian seamus sergei seth shane shaun shawn sid sidney silas simon solomon spencer stan
stanley stefan stephen steve steven stewart stuart sunil suresh syed sydney tariq ted terence terry theo theodore thomas tim timothy toby todd tom tomas tommy tony travis trevor tristan tudor tyler tyrone umar vernon victor vijay vince
vincent vivek vladimir wallace walter warren wayne wesley wilbur wilfred will william willie winston wyn xavier yusuf zac zachary zak zia kwame kofi kwabena emeka chidi obinna tunde segun babatunde femi kayode olu ayodele desmond devon tyrone jermaine leroy delroy winston azeem bilal faisal haroon junaid kamran nadeem naveed omer qasim rizwan shahid tahir usman waqar yasir zafar
piotr tomasz krzysztof marek pawel andrzej dmitri sergey oleksandr mikhail nikolai aleksandr yuri hans jurgen matteo giovanni paolo luigi diego pablo`

export const GIVEN_NAMES: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ...FEMALE.split(/\s+/u).map(name => [name, 'female'] as const),
  ...MALE.split(/\s+/u).map(name => [name, 'male'] as const),
])
