/// First names that many people in the United Kingdom have, of all its communities; gathered by us, and a list of
/// nobody.
///
/// With a capital, and a surname behind it, one of them looks like a person. Left out is what is more often a
/// word, a month or a place than a person in the texts of a programme: April, Art, Hope, June, May, Paris.
enum Forenames {
    static let common = Set(
        [english, celtic, southAsian, muslim, african, european, eastAsian]
            .flatMap { $0.split(whereSeparator: \.isWhitespace) }.map(String.init))

    private static let english = """
        aaron abbie abigail ada adam adele adrian agnes aimee alan albert alec alex alexander
        alexandra alfie alfred alice alison allan amanda amber amelia amy andrea andrew andy angela
        anita ann anna annabel anne annette annie anthony antonia archie arthur ashley audrey austin
        barbara barry beatrice becky belinda ben benjamin bernard beth bethany betty beverley bill
        billy bob bobby brenda brett brian bridget bruce bryan callum cameron carl carla carly carol
        caroline carolyn catherine cathy cecilia celia charles charlie charlotte cheryl chloe chris
        christian christina christine christopher claire clara clare claudia clive colin connor
        craig curtis cynthia daisy dale dan daniel danielle danny darren dave david dawn dean debbie
        deborah debra denise dennis derek diana diane dominic don donald donna doreen doris dorothy
        doug douglas duncan dylan eddie edith edward edwin eileen elaine eleanor eliza elizabeth
        ella ellen ellie elliot elsie emily emma eric erica erin ernest esme esther ethan eva eve
        evelyn evie fay felicity felix fiona florence frances francesca francis frank fred freddie
        frederick freya gail gareth gary gavin gemma geoff geoffrey george georgia georgina gerald
        geraldine gerard gill gillian gina glen glenn gloria gordon grace graham grant greg gregory
        guy hannah harold harriet harry harvey hayley hazel heather heidi helen helena henry hilary
        holly howard hugh hugo humphrey ian ida imogen ingrid irene iris isaac isabel isabella
        isabelle isla isobel ivan ivor jack jackie jacob jacqueline jade jake james jamie jan jane
        janet janice jasmine jason jay jayne jean jeff jeffrey jemima jemma jennifer jenny jeremy
        jerry jess jesse jessica jill jim jimmy jo joan joanna joanne jodie joe joel john johnny jon
        jonathan jordan joseph josephine josh joshua joy joyce jude judith judy julia julian julie
        juliet justin karen karl kate katherine kathleen kathryn kathy katie katy kay keira keith
        kelly ken kenneth kerry kevin kim kimberley kirsten kirsty kyle lara laura lauren laurence
        lawrence leah lee leigh leo leon leonard leslie lesley lewis liam lily linda lindsay lindsey
        lisa liz lizzie lloyd lois lorna lorraine louis louisa louise lucas lucinda lucy luke lydia
        lynda lyndsey lynn lynne mabel madeleine maisie malcolm mandy marcus margaret maria marian
        marie marilyn marion marjorie mark marlene martha martin martyn mary mathew matilda matt
        matthew maureen maurice max maxine megan mel melanie melissa mia michael michaela michelle
        mick mike mildred millie miles millicent miranda miriam moira molly monica muriel myra
        nadine nancy naomi natalie natasha nathan neil nell nicholas nick nicky nicola nicole nigel
        noah noel nora norma norman oliver olivia oscar owen paige pamela pat patricia patrick paul
        paula pauline peggy penelope penny percy pete peter phil philip philippa phillip phoebe
        phyllis polly poppy rachael rachel ralph ray raymond rebecca reece reg reginald rex rhoda
        richard rita rob robert roberta robin rodney roger roland ron ronald rosa rosalind rose
        rosemary rosie ross rowan roy ruby rupert russell ruth ryan sabrina sadie sally sam samantha
        samuel sandra sara sarah scott sebastian selina shane sharon shaun sheila shelley sheridan
        sherry shirley sid sidney simon sonia sophia sophie spencer stacey stan stanley stella
        stephanie stephen steve steven stewart stuart sue susan susanna susannah susie suzanne sybil
        sylvia tabitha tamara tamsin tania tara ted teresa terence terri terry thelma theo theodore
        theresa thomas tim timothy tina toby todd tom tommy toni tony tracey tracy trevor tricia
        trudy una ursula valerie vanessa vera verity vernon veronica vicky victor victoria vincent
        viola violet virginia vivian vivien vivienne walter wanda warren wayne wendy wilfred will
        william winifred yvette yvonne zach zachary zara zoe
        """

    private static let celtic = """
        brid caoimhe eilis fionnuala maire noirin padraic seosamh tadhg ultan
        aidan aileen ailsa aine alasdair alastair alistair angharad angus anwen aoife arwel arwen
        blair brendan bronagh bronwen bryn cadi cai calum caitlin carwyn catrin ceri ciara ciaran
        cian conor cormac dafydd deirdre declan dermot dewi donal eamon eilidh eimear eirlys eleri
        elin elis eluned emlyn emyr eoin eryl euan ewan fergus ffion finlay finn fintan fraser
        gareth geraint gethin glenys grainne gruffydd gwen gwenllian gwilym gwyn gwyneth hamish
        hefin huw iain idris iestyn ieuan ifan iolo kenzie kieran lachlan llinos lowri mairead mairi
        malachy mared mari meinir meirion menna mhairi morag morgan murdo myfanwy nerys niall niamh
        nia non oisin olwen orla padraig pearse pedr peredur phelim rhian rhiannon rhodri rhona
        rhydian rhys roisin ronan rory ruairi saoirse sean seamus seren shauna shona sinead sian
        siobhan sioned sorcha tegwen tomos tudur
        """

    private static let southAsian = """
        aarav aarti abhishek aditi aditya ajay akash amar amit amrit anand anil anish anita anjali
        ankit anoop arjun arun asha ashok balbir baljit bhavna chandra chitra deepa deepak deepika
        devi dhruv dinesh divya gaurav geeta gurdeep gurpreet harbhajan hardeep harinder harish
        harjit harpreet harsha hema hiren indira ishaan jagdeep jagdish jasbir jaspreet jaswinder
        jatinder jaya jayesh jignesh jyoti kamal kamala karan kavita kiran kishore komal krishna
        kuldeep kumar lakshmi lalita leela madhu mahesh mandeep manish manisha manjeet manjit manoj
        maya meena meera meghna mohan mohini mukesh nalini naresh narinder naveen neelam neeta neha
        nikhil nikita nilesh nina nisha nitin pallavi parminder parveen pooja poonam pradeep prakash
        pranav prasad prashant pravin preeti prem priti priya priyanka radha rahul raj raja rajesh
        rajinder rajiv rajni raju rakesh ram ramesh rani ranjit rashmi ravi ravinder reena rekha
        renu rishi ritu rohan rohit roshni rupa rupinder sachin sandeep sangeeta sanjay sanjeev
        santosh sarita satish satnam satya savita seema shanti sharmila shilpa shivani shreya shyam
        simran sita smita sneha sonal sonali sudha suman sumit sunil sunita suresh surinder surjit
        sushila swati tanvi tarun tejal uma usha varsha vijay vikram vimal vinay vinod vipul vishal
        vivek yash yogesh
        """

    private static let muslim = """
        abbas abdi abdul abdullah abdulla abid abu adnan afzal ahmad ahmed aisha ali aliya amal amin
        amina amir amira anwar arif arshad asad asif asma aslam ayaan ayesha ayse aziz azra babar
        bashir basma bilal bushra dalia dawud ebrahim emine faisal faiza farah fareed farhan farida
        farooq fatema fatima fatma fawzia faye fazal fozia ghulam habib hadi hafsa hakan hamid hamza
        hana hanan haroon hasan hassan hawa hiba huma humaira hussain hussein ibrahim idris iftikhar
        ilyas imran iqbal irfan ishaq ismail jamal jamila javed javid junaid kamran karim kashif
        khadija khalid khalil laila latif layla leila lubna maha mahmoud mahmood majid malik mansoor
        mariam maryam mehmet mehmood mohamed mohammad mohammed mona mubarak muhammad muhammed munir
        musa mustafa nabil nadeem nadia naima najma nasir nasreen naveed nawaz nazia noor nora nur
        omar osama osman parvez qasim rabia rafiq rahim rahman rana rania rashid rashida rehana
        rehman reza riaz rizwan rukhsana saad saba sabah sabir sadia saeed safia said saima saira
        sajid salah saleem salim salma samina samir samira sana sara sardar selim shabana shabnam
        shafiq shaheen shahid shahida shakeel shakira shamim sharif shazia shirin sohail soraya
        sultan sumaya syed tahir tahira talat tanveer tariq tasneem tayyab uzma waheed walid waqar
        waseem yasin yasir yasmin yasmeen younis yousef yousuf yusuf zahid zahida zahra zain zainab
        zakia zara zeeshan zeynep zubair zulfiqar
        """

    private static let african = """
        abayomi abena abeni abiola abiodun ade adebayo adeola adewale adwoa afia akosua akua ama
        amara amaka aminata ayo ayodele ayomide babajide babatunde bola bolanle bukola chiamaka
        chidi chika chima chinedu chinwe chinyere chioma chukwu damilola desta dumisani ebele ebony
        efua ekow emeka emmanuel esi ezra farai femi folake folasade funke funmilayo gbenga ifeanyi
        ifeoma ikenna jelani kehinde kelechi kemi kofi kojo kwabena kwadwo kwaku kwame kwasi lerato
        mensah modupe mpho nana ngozi nia nkechi nkiru nneka nnenna nomsa nyasha obi obinna olamide
        olu olufemi olumide olusegun oluwaseun onyeka rudo sade segun seun sipho tadiwa taiwo tapiwa
        temitope tendai thabo thandi themba titilayo tobi tolu tonye tope tunde uche uchenna ugochi
        wambui wanjiru yaa yaw yetunde yinka zainabu zola abraham precious blessing godwin patience
        winston delroy leroy desmond errol cyril clifton marlon latoya shanice tyrone jermaine
        """

    private static let european = """
        andre andree celine desiree francois genevieve helene jerome jurgen noelle rene renee zoe
        agata agnieszka alberto alejandro aleksandra alessandro alina alicja ana anastasia andrei
        andreas andrzej aneta angelika anke antonio barbora beata bianca bogdan bozena carlos carmen
        catalina cezary costas cristian cristina daniela dariusz dimitri dimitrios dmitri dorota
        dragan elena elzbieta emilia enrique ewa fernando filipa florin francesco francisco franz
        gabriel gabriela georgios giorgio giovanni giulia grzegorz gunther hans heike helga henrik
        igor ines ioana ion irina ivana izabela jadwiga jana janusz javier jerzy joana joao jorge
        jose juan juana julia julio jurgen kamil karin karolina katarina katarzyna kinga klaus
        konstantin krystyna krzysztof ksenia lars lena luca lucia luis luisa lukasz maciej magdalena
        malgorzata manuel manuela marcin marco marek margarita mariana mario mariusz marta mateusz
        matteo michal miguel mihaela mihai mikhail milan miroslav monika natalia nikolai nikolaos
        nikos olga oleksandr olena paolo patrycja paulina pavel pawel pedro petra piotr rafael rafal
        raluca renata roberto roman ryszard sergei sergio silvia slawomir sofia stefan stefania
        susana svetlana sven tadeusz tatiana teodor tomasz urszula ute valentina vasile viktor
        viktoria vladimir wojciech yannis yuri yulia zbigniew zofia zuzanna
        """

    private static let eastAsian = """
        akiko chun fang haruki hiroshi hong hui jia jian jing jun kenji lihua lin ling mei ming minh
        nguyen phuong qing rui sakura shu siew takashi thanh thi tuan wei wen xia xiao xin yan yang
        yi ying yong yoko yu yuki yumi yun zhen angelito bayani imelda jomar lourdes maricel marites
        rodel rowena
        """
}
