//! Given names that tell of whom they name that a pronoun does not stand for them; names that both bear are left out.

use std::sync::LazyLock;

use crate::languages::WordMap;

/// Who bears a given name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bearer {
    He,
    She,
}

/// Who bears a given name, in lower case; `None` where both may.
pub(super) fn bearer(name: &str) -> Option<Bearer> {
    static BEARERS: LazyLock<WordMap<&'static str, Bearer>> = LazyLock::new(|| {
        let borne = |names: &'static str, by| names.split_whitespace().map(move |name| (name, by));
        borne(HIS, Bearer::He).chain(borne(HERS, Bearer::She)).collect()
    });
    BEARERS.get(name).copied()
}

/// Common in many countries of the languages that Dateline reads.
const HIS: &str = "aaron abbas abdul abdullah adam adrian ahmad ahmed alan albert alberto alejandro aleksandr
    alessandro alexander alexei alfred ali allen amir anders andreas andrew angelo anthony antoine anton antonio
    antónio antony arash arthur barack barry bart bashar ben benjamin bernard bernd bernie bill björn bob boris
    boutros brandon brett brian bruce bryan carl carlos charles christian christoph christopher clarence claude cory
    craig curtis daniel darren dave david dennis derek desmond dieter dmitry dominic donald douglas eduardo edward
    ehsan ehud elon emmanuel enrico eric erik ernst ethan farid felipe felix fernando fidel florian francesco
    francisco francois françois frank fred frédéric frederick friedrich fritz gary geoffrey georg george gerald
    gerhard giovanni giuseppe glenn graham greg gregory guillermo günter hamid hans harold harry hassan hector
    heinrich heinz helmut henri henrik henry herbert hermann horst howard hugh hugo hussein ian ibrahim igor imran
    isaac ivan jack jacob jacques jair jake jakob james jason javier jeb jeff jeffrey jens jeremy jérôme jesus jim
    joachim joe joel joerg johan johann johannes john johnny jonathan jorge jose josé josef joseph joshua juan julian
    julien jürgen justin karim karl keith kenneth kevin khalid klaus kofi kurt larry lars laurent lawrence leonard
    leonardo lorenzo louis luca lucas luigi luis luiz lukas mahmoud marc marcel marco marcus mariano mario mark
    markus martin massimo matteo matthew matthias max maximilian mehdi michael michel miguel mike mikhail mitt
    mohamed mohammad mohammed muammar mustafa narendra nathan nawaz neil nelson newt nicholas nick nicolas nikolai
    norbert oleg oliver olivier omar osama oscar otto pablo paolo patrick paul pedro peter petr philip philipp
    phillip pierre pietro rafael rainer ralf ralph ramón raúl raymond recep reza ricardo richard rick robert roberto
    roger roland rolf ronald rudolf russell ryan saddam saeed salvatore samuel scott sean sebastian sergei sergey
    sergio shimon shinzo silvio simon stanley stefan stefano stéphane stephen steve steven stuart sven tariq ted
    theodore thierry thomas tim timothy todd tom tommy tony travis tyler udo ulrich uwe vaclav victor viktor vince
    vincent vincenzo vladimir volker volodymyr walter werner wesley wilhelm william wolfgang xavier yasser yitzhak
    youssef yuri yusuf zachary zbigniew";

/// The same of women.
const HERS: &str = "abigail adriana agnes aisha alejandra aleksandra alexandra alice alicia alina amanda amelia amy
    ana andrea angela angelika anita anja anna annalena anne annegret annette annika antonia astrid audrey barbara
    beatrice beatriz becky benazir bernadette bettina betty beverly birgit brenda bridget brigid brigitte camille
    carla carly carmen carol carolina caroline catherine cathy cecilia céline charlotte chelsea cheryl chiara chloe
    christa christiane christina christine cindy claire clara claudia condoleezza connie cristina cynthia
    daniela danielle debbie deborah debra deirdre denise diana diane dilma dolores donna doris dorothea dorothy edith
    eileen elaine eleanor elena elisa elisabeth elise elizabeth elke ellen emily emma erika erin esther eva evelyn
    farah fatemeh fatima federica fiona frances francesca françoise franziska gabriela gabriele gabriella gail
    geraldine gillian giorgia gisela giulia gloria grace greta gretchen gudrun hannah hazel heather heidi heike helen
    helena helene helga hilary hildegard hillary huma ilse indira ines inés ingeborg ingrid irene irina irma isabel
    isabella isabelle ivanka jacinda jacqueline jana jane janet janice janine jeanne jennifer jenny jessica jill joan
    joanna joanne jodie josefina josephine joyce juana judith judy julia juliane juliette kamala karen karin kate
    katharina katherine kathleen kathryn kathy katie katja katrin kerstin khadija kirsten kristen kristin laura
    lauren leila leslie lina linda lisa loretta lorraine louise lucia lucy luisa lydia madeleine magdalena malala
    manuela margaret margarita margot maria maría mariam marianne marie marina marta martha martina mary maryam
    maureen megan meghan melania melanie melissa mercedes michelle miriam molly mona monica monika nadezhda nadia
    nadine nancy naomi natalia natalie nathalie nell nicole nigella nikki nina nora olga olivia oprah pamela paola
    patricia paula pauline peggy penelope petra phyllis pilar polly rachel rachida rebecca regina renate rita rosa
    rose rosemary rosie ruth sabine sally samira sandra sara sarah ségolène shirley sigrid silvia simone siobhan
    sofia sonia sophia sophie stacey stefanie stephanie susan susanne suzanne svetlana sylvia sylvie tamara tanja
    tatiana teresa theresa thérèse tina trudy tulsi ulrike ursula ute valentina valeria valerie valérie vanessa vera
    verónica veronica victoria virginia viviane wanda wendy yasmin yolanda yvonne zahra zainab";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_both() {
        let hers: Vec<&str> = HERS.split_whitespace().collect();
        assert_eq!(HIS.split_whitespace().find(|name| hers.contains(name)), None);
    }
}
