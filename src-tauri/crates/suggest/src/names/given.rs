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
const HIS: &str = "aaron abbas abdul abdullah adam adrian ahmad ahmed alan albert alberto alejandro alessandro alexander
    alfred ali allen amir andreas andrew angelo anthony antoine anton antonio arash arthur barry ben benjamin bernard
    bernd bill bob boris brandon brian bruce bryan carl carlos charles christian christoph christopher claude craig
    daniel darren dave david dennis derek dieter dmitry dominic donald douglas eduardo edward ehsan emmanuel enrico eric
    erik ernst ethan farid felipe felix fernando florian francesco francisco francois françois frank frédéric fred
    frederick friedrich fritz gary geoffrey george georg gerald gerhard giovanni giuseppe glenn graham greg gregory
    guillermo günter hamid hans harold harry hassan hector heinrich heinz helmut henri henrik henry herbert hermann
    horst howard hugh hugo hussein ian ibrahim igor isaac ivan jack jacob jacques jake jakob james jason javier jeff
    jeffrey jens jeremy jérôme jesus jim joachim joe joel joerg johan johann johannes john johnny jonathan jorge josé
    jose josef joseph joshua juan jürgen julian julien justin karim karl keith kenneth kevin khalid klaus kurt lars
    larry laurent lawrence leonard leonardo lorenzo louis luca lucas luigi luis lukas mahmoud marc marcel marco marcus
    mario mark markus martin massimo matteo matthew matthias max maximilian mehdi michael michel miguel mike mikhail
    mohamed mohammad mohammed mustafa nathan neil nicholas nick nicolas nikolai norbert oleg oliver olivier omar oscar
    otto pablo paolo patrick paul pedro peter petr philip philipp phillip pierre pietro rafael rainer ralf ralph ramón
    raymond reza ricardo richard rick robert roberto roger roland rolf ronald rudolf russell ryan saeed salvatore samuel
    scott sean sebastian sergei sergey sergio simon stanley stefan stefano stéphane stephen steve steven stuart sven
    tariq ted theodore thierry thomas tim timothy todd tom tommy tony travis tyler udo ulrich uwe victor vincent vincenzo
    viktor vladimir volker walter werner wilhelm william wolfgang xavier youssef yuri yusuf zachary";

/// The same of women.
const HERS: &str = "abigail adriana agnes aisha alejandra alexandra alice alicia alina amanda amelia amy ana andrea
    angela angelika anita anja anna anne annette antonia audrey barbara beatrice beatriz bernadette bettina beverly
    birgit brenda brigitte camille carla carmen carol carolina caroline catherine cathy cecilia céline charlotte
    cheryl chiara chloe christa christiane christina christine claudia claire clara cristina cynthia daniela danielle
    deborah debra denise diana diane dolores donna doris dorothy edith elaine elena eleanor elisa elisabeth elise
    elizabeth elke ellen emily emma erika esther eva evelyn farah fatima fatemeh federica francesca frances franziska
    françoise gabriela gabriele gabriella giulia gisela gloria grace greta gudrun hannah heather heidi heike helen
    helena helene helga hildegard ilse inés ines ingrid irene irina isabel isabella isabelle jacqueline jana jane janet
    janice jennifer jessica joan joanna josephine joyce juana judith judy julia juliane juliette karen karin katharina
    katherine kathleen kathryn kathy katja katrin kerstin khadija laura lauren leila leslie lina linda lisa louise lucia
    lucy luisa lydia magdalena manuela margaret margarita margot maria maría mariam marianne marie marina marta martha
    martina mary maryam megan melanie melissa mercedes michelle miriam mona monica monika nadia nadine nancy naomi
    natalia natalie nathalie nicole nina nora olga olivia pamela patricia paula pauline petra phyllis pilar rachel
    rebecca regina renate rita rosa rose ruth sabine samira sandra sara sarah silvia simone sofia sonia sophia sophie
    stefanie stephanie susan susanne suzanne svetlana sylvia tamara tanja tatiana teresa theresa tina ursula ute
    valentina valeria valérie vanessa vera verónica veronica victoria virginia viviane wendy yasmin yolanda yvonne
    zahra zainab";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_both() {
        let hers: Vec<&str> = HERS.split_whitespace().collect();
        assert_eq!(HIS.split_whitespace().find(|name| hers.contains(name)), None);
    }
}
